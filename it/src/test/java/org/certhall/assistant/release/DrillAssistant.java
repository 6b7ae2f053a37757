package org.certhall.assistant.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.journal.Journal;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.pairing.PrivateFolder;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.HostileJson;
import org.certhall.assistant.wire.Ticker;

/** The release side of an assistant as it is, which a drill can cut off at each journal line. */
public final class DrillAssistant implements AutoCloseable {

  private final HallPin hall;
  private final IdentityKey identity;
  private final Journal journal;
  private final ReleaseRun run;

  /** Starts it on its files; as after a kill, when there are some. */
  public DrillAssistant(
      Path home, HallPin hall, TokenDriver driver, HallLine line, Ticker ticker, Runnable fate) {
    this.hall = hall;
    PrivateFolder folder = PrivateFolder.at(home);
    folder.write("halls.json", HostileJson.write(Map.of("halls", List.of(hallJson(hall)))));
    identity = IdentityKey.in(folder);
    try {
      journal = Journal.open(home.resolve("release.journal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run =
        new ReleaseRun(
            identity,
            new HallPins(folder),
            driver,
            new ReleaseJournal(dying(journal, fate)),
            address -> line,
            ticker);
  }

  private static Map<String, Object> hallJson(HallPin hall) {
    return Map.of(
        "hall", hall.hall(), "name", hall.name(), "key", hall.key(), "origins", hall.origins());
  }

  private static Lines dying(Journal journal, Runnable fate) {
    Lines lines = Lines.of(journal);
    return new Lines() {
      @Override
      public List<String> lines() {
        return lines.lines();
      }

      @Override
      public void append(String line) throws IOException {
        disk();
        lines.append(line);
        disk();
      }

      /** Fate can fill the disk too. */
      private void disk() throws IOException {
        try {
          fate.run();
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }

      @Override
      public void clear() throws IOException {
        fate.run();
        lines.clear();
        fate.run();
      }
    };
  }

  public String thumbprint() {
    return identity.thumbprint();
  }

  public ReleaseResult unlock(String invitation, String newPin)
      throws ReleaseException, TokenException {
    try (Pin pin = Pin.taking(newPin.getBytes(StandardCharsets.UTF_8))) {
      return run.run(run.read(invitation, hall), pin, step -> {});
    }
  }

  public ReleaseResult rotate(String invitation) throws ReleaseException, TokenException {
    return run.rotate(run.read(invitation, hall), step -> {});
  }

  public void sendOwedReceipts() {
    run.sendOwedReceipts();
  }

  public List<String> journal() {
    return journal.lines();
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void loseJournal(Path home) {
    try {
      Files.deleteIfExists(home.resolve("release.journal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
