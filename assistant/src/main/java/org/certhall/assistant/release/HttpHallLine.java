package org.certhall.assistant.release;

import org.certhall.assistant.wire.HallConnection;
import org.certhall.assistant.wire.HallException;

/** Over HTTP(S), as the hall's public address says. */
public final class HttpHallLine implements HallLine {

  private final HallConnection hall;

  private HttpHallLine(HallConnection hall) {
    this.hall = hall;
  }

  /** Lines to any hall. */
  public static HallLines lines() {
    return hall -> new HttpHallLine(new HallConnection(hall, "release"));
  }

  record Asked(String ask) {}

  record Offered(String release, String offer) {}

  record Told(String release, String body, String mac) {}

  record Acknowledged(String ack) {}

  @Override
  public String ask(String signedAsk) throws ReleaseException {
    return post("ask", new Asked(signedAsk), Offered.class).offer();
  }

  @Override
  public String receipt(SealedReceipt receipt) throws ReleaseException {
    Told told = new Told(receipt.release(), receipt.body(), receipt.mac());
    return post("receipt", told, Acknowledged.class).ack();
  }

  private <T extends Record> T post(String path, Object body, Class<T> answer)
      throws ReleaseException {
    try {
      return hall.post(path, body, answer);
    } catch (HallException e) {
      throw e.refusal().isPresent()
          ? new ReleaseException(ReleaseFault.REFUSED, e.refusal().get(), e)
          : new ReleaseException(ReleaseFault.UNREACHABLE, e.getMessage(), e);
    }
  }
}
