package org.certhall.assistant.errand;

import org.certhall.assistant.wire.HallConnection;
import org.certhall.assistant.wire.HallException;

/** Over HTTP(S), as the hall's public address says. */
public final class HttpHallDoor implements HallDoor {

  private final HallConnection hall;

  /** To the hall of this public address. */
  public HttpHallDoor(String hall) {
    this.hall = new HallConnection(hall, "errand-line");
  }

  record Statement(String statement) {}

  record Line(String line) {}

  record Picked(String line, int number) {}

  record Opened(boolean open) {}

  record Answered(String line, int number, String answer) {}

  record Received(boolean taken) {}

  @Override
  public Taken take(String statement) throws HallException {
    return hall.post("take", new Statement(statement), Taken.class);
  }

  @Override
  public boolean pick(String line, int number) throws HallException {
    return hall.post("pick", new Picked(line, number), Opened.class).open();
  }

  @Override
  public Calls next(String line) throws HallException {
    return hall.post("next", new Line(line), Calls.class);
  }

  @Override
  public void answer(String line, int number, String answer) throws HallException {
    hall.post("answer", new Answered(line, number, answer), Received.class);
  }
}
