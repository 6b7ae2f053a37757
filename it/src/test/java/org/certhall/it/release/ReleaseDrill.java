package org.certhall.it.release;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.release.DrillAssistant;
import org.certhall.assistant.release.HallLine;
import org.certhall.assistant.release.ReleaseException;
import org.certhall.assistant.release.ReleaseFault;
import org.certhall.assistant.release.SealedReceipt;
import org.certhall.assistant.wire.Ticker;
import org.certhall.authority.control.HallSuccessionFake;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.entity.HallKey;
import org.certhall.escrow.boundary.HallOnDisk;
import org.certhall.escrow.boundary.OccasionInMemory;
import org.certhall.escrow.boundary.ReleaseDesk;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;

/** Both real sides in one process, with a line between them that can break. */
final class ReleaseDrill implements AutoCloseable {

  /** The process ends here. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  static final String NEW_PIN = "Abcd-123";

  final OccasionInMemory occasion = new OccasionInMemory();
  final Set<String> paired = new HashSet<>();
  final KeyStoreGate keys = new KeysInMemory();
  private final Path folder;
  private Path data;
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");
  HallOnDisk hall;
  private int number;
  private int step;
  private int killAt = -1;
  boolean bothDie;
  int lossAt = -1;
  int calls;
  final java.util.List<SealedReceipt> receiptsSeen = new java.util.ArrayList<>();
  final java.util.List<String> asksSeen = new java.util.ArrayList<>();
  final java.util.List<String> offersSeen = new java.util.ArrayList<>();

  ReleaseDrill(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("hall");
    startHall();
  }

  void startHall() {
    hall = new HallOnDisk(data, keys, occasion, paired::contains, new Shifted());
  }

  void stopHall() {
    hall.close();
  }

  Path data() {
    return data;
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  /** The drill's own clock: it moves only when told. */
  private final class Shifted extends Clock {
    @Override
    public Instant instant() {
      now = now.plusMillis(1);
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  /** One step of the assistant is over or about to begin. */
  void fate() {
    if (step++ == killAt) {
      killAt = -1;
      throw new Killed();
    }
  }

  void killAt(int n) {
    step = 0;
    killAt = n;
  }

  boolean wasKilled() {
    return killAt < 0;
  }

  int steps() {
    return step;
  }

  /** A subscriber with an enrolled token and an approved order. */
  final class Case {
    final String serial = "T" + ++number;
    final String order = "U-" + number;
    final TokenPlace place = new TokenPlace(serial, "APP1");
    final CountingToken token;
    Path home = folder.resolve("assistant-" + number);

    private final Purpose purpose;

    /** An unlock. */
    Case(boolean counts) {
      this(counts, Purpose.UNLOCK);
    }

    Case(boolean counts, Purpose purpose) {
      this.purpose = purpose;
      hall.enrol(place, "factory-pin".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      token = new CountingToken(serial, "factory-pin", counts);
      if (purpose == Purpose.ENROLMENT) {
        token.ofFactory();
      }
      occasion.approve(order, place);
    }

    DrillAssistant assistant() {
      return assistant(ReleaseDrill.this::fate, Ticker.system());
    }

    DrillAssistant assistant(Runnable fate, Ticker ticker) {
      token.fate(fate);
      DrillAssistant assistant =
          new DrillAssistant(home, hallPin(keys), token, new Line(), ticker, fate);
      paired.add(assistant.thumbprint());
      return assistant;
    }

    /** Over a line of somebody's choice. */
    DrillAssistant assistant(HallLine line, Ticker ticker) {
      DrillAssistant assistant =
          new DrillAssistant(home, hallPin(keys), token, line, ticker, () -> {});
      paired.add(assistant.thumbprint());
      return assistant;
    }

    /** A further approved order for the same token. */
    String nextOrder(int n) {
      String next = order + "-" + n;
      occasion.approve(next, place);
      return next;
    }

    String invite(DrillAssistant assistant, String forOrder) {
      return hall.invitations.write(
          Purpose.UNLOCK, forOrder, place, assistant.thumbprint(), OccasionInMemory.USER);
    }

    String invite(DrillAssistant assistant) {
      return hall.invitations.write(
          purpose, order, place, assistant.thumbprint(), OccasionInMemory.USER);
    }

    /** For a reason other than the case's. */
    String invite(DrillAssistant assistant, Purpose other, String forOrder) {
      return hall.invitations.write(
          other, forOrder, place, assistant.thumbprint(), OccasionInMemory.USER);
    }

    String current() {
      return hall.pin(place, PinStanding.CURRENT);
    }

    String candidate() {
      return hall.pin(place, PinStanding.CANDIDATE);
    }
  }

  static HallPin hallPin(KeyStoreGate keys) {
    return new HallPin(
        HallOnDisk.NAME,
        "drill",
        new KeyStoreSigner(keys, new HallSuccessionFake(), Clock.systemUTC())
            .publicKey(HallKey.GRANTS)
            .toJSONString(),
        List.of(HallOnDisk.NAME));
  }

  /** A connection: it refuses as the web does, and breaks when the hall dies. */
  final class Line implements HallLine {
    @Override
    public String ask(String signedAsk) throws ReleaseException {
      asksSeen.add(signedAsk);
      ReleaseDesk.Offered offered = call(() -> hall.desk.ask(signedAsk));
      offersSeen.add(offered.offer());
      return offered.offer();
    }

    @Override
    public String receipt(SealedReceipt receipt) throws ReleaseException {
      receiptsSeen.add(receipt);
      return call(() -> hall.desk.receipt(receipt.release(), receipt.body(), receipt.mac())).ack();
    }

    private <T> T call(java.util.function.Supplier<T> deed) throws ReleaseException {
      fate();
      try {
        T answer = deed.get();
        fate();
        if (calls++ == lossAt) {
          throw new ReleaseException(ReleaseFault.UNREACHABLE, "the answer is lost");
        }
        return answer;
      } catch (Problem e) {
        throw new ReleaseException(ReleaseFault.REFUSED, e.type().slug(), e);
      } catch (HallOnDisk.Died e) {
        hall.close();
        startHall();
        if (bothDie) {
          throw new Killed();
        }
        throw new ReleaseException(ReleaseFault.UNREACHABLE, "the hall died", e);
      }
    }
  }

  @Override
  public void close() {
    hall.close();
  }
}
