package org.certhall.escrow.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.Sealer;
import org.certhall.escrow.control.EscrowEntry;
import org.certhall.escrow.control.Secret;
import org.certhall.escrow.entity.TokenPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscrowLogFileTest {

  private static final TokenPlace PLACE = new TokenPlace("T1", "APP1");

  @TempDir Path folder;
  private final Sealer sealer = new MasterKeySealer(new FixedMasterKeys(1), new SecureRandom());
  private Path file;
  private EscrowLogFile log;

  @BeforeEach
  void open() {
    file = folder.resolve("escrow/escrow.log");
    log = new EscrowLogFile(file, sealer);
  }

  @Test
  void whenAppended_thenReplayedInOrder() {
    log.append(candidate("1", "first-pin"));
    log.append(EscrowEntry.proved("1", PLACE, Instant.EPOCH));
    log.append(candidate("2", "second-pin"));
    assertThat(replayed())
        .containsExactly("CANDIDATE 1 first-pin", "PROVED 1 ", "CANDIDATE 2 second-pin");
  }

  @Test
  void whenWritten_thenNoPinStandsInItAndOnlyItsOwnerReadsIt() throws Exception {
    log.append(candidate("1", "first-pin"));
    assertThat(Files.readString(file)).doesNotContain("first-pin", "T1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whenTheLastLineIsTorn_thenItIsDroppedAndTheNextDoesNotJoinIt() throws Exception {
    log.append(candidate("1", "first-pin"));
    Files.writeString(file, "C.2 AQID", StandardOpenOption.APPEND);
    assertThat(replayed()).containsExactly("CANDIDATE 1 first-pin");
    Files.writeString(file, "C.2 AQID", StandardOpenOption.APPEND);
    log.append(candidate("3", "third-pin"));
    assertThat(replayed()).containsExactly("CANDIDATE 1 first-pin", "CANDIDATE 3 third-pin");
  }

  @Test
  void whenALineIsChangedOrMoved_thenTheReplaySaysSo() throws Exception {
    log.append(candidate("1", "first-pin"));
    Files.writeString(file, Files.readString(file).replace("C.1", "C.9"));
    assertThatThrownBy(this::replayed).isInstanceOf(IllegalStateException.class);
  }

  private List<String> replayed() {
    List<String> seen = new ArrayList<>();
    log.replay(
        entry ->
            seen.add(
                entry.kind()
                    + " "
                    + entry.id()
                    + " "
                    + new String(entry.pin().bytes(), StandardCharsets.UTF_8)));
    return seen;
  }

  private static EscrowEntry candidate(String id, String pin) {
    return new EscrowEntry(
        EscrowEntry.Kind.CANDIDATE,
        id,
        PLACE,
        Instant.EPOCH,
        Secret.taking(pin.getBytes(StandardCharsets.UTF_8)));
  }
}
