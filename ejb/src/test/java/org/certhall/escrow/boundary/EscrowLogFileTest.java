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
import java.util.Arrays;
import java.util.List;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.Sealer;
import org.certhall.escrow.control.EscrowEntry;
import org.certhall.escrow.control.LogPlace;
import org.certhall.escrow.control.Secret;
import org.certhall.escrow.entity.TokenPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscrowLogFileTest {

  private static final TokenPlace PLACE = new TokenPlace("TOKEN-1", "APP1");

  @TempDir Path folder;
  private final Sealer sealer = new MasterKeySealer(new FixedMasterKeys(1), new SecureRandom());
  private Path file;
  private EscrowLogFile log;

  @BeforeEach
  void open() {
    file = folder.resolve("escrow/escrow.log");
    log = new EscrowLogFile(file, sealer);
  }

  @AfterEach
  void close() {
    log.close();
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
    assertThat(Files.readString(file)).doesNotContain("first-pin", "TOKEN-1");
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

  @Test
  void whenHeardToAPlace_thenReadOnFromThere() {
    log.append(candidate("1", "first-pin"));
    LogPlace heard = places(LogPlace.START).get(0);
    assertThat(replayed(heard)).isEmpty();
    log.append(candidate("2", "second-pin"));
    assertThat(replayed(heard)).containsExactly("CANDIDATE 2 second-pin");
  }

  @Test
  void whenThePlaceIsInAnotherLog_thenAllIsRead() throws Exception {
    log.append(candidate("1", "first-pin"));
    LogPlace heard = places(LogPlace.START).get(0);
    log.close();
    Files.delete(file);
    log.append(candidate("2", "other-pin"));
    log.append(candidate("3", "third-pin"));
    assertThat(replayed(heard)).hasSize(2);
    Files.writeString(file, "");
    assertThat(replayed(heard)).isEmpty();
  }

  @Test
  void whenThereAreMany_thenTheyComeInBatchesAndNoneTwice() {
    EscrowEntry[] many = new EscrowEntry[450];
    Arrays.setAll(many, i -> EscrowEntry.proved("" + i, PLACE, Instant.EPOCH));
    log.append(many);
    assertThat(places(LogPlace.START)).hasSize(3);
    assertThat(replayed()).hasSize(450).doesNotHaveDuplicates();
  }

  @Test
  void whenReadersAreDone_thenTheirPinsAreOverwritten() {
    log.append(candidate("1", "first-pin"));
    List<EscrowEntry> kept = new ArrayList<>();
    log.replay(LogPlace.START, batch -> kept.addAll(batch.entries()));
    assertThat(kept.get(0).pin().bytes()).containsOnly(0);
  }

  @Test
  void whenAnotherHallHoldsIt_thenRefusedInOneLine() {
    log.append(candidate("1", "first-pin"));
    EscrowLogFile second = new EscrowLogFile(file, sealer);
    assertThatThrownBy(() -> second.replay(LogPlace.START, batch -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Another running hall")
        .hasMessageNotContaining("\n");
    log.close();
    second.append(candidate("2", "second-pin"));
    second.close();
    assertThat(replayed()).hasSize(2);
  }

  private List<LogPlace> places(LogPlace after) {
    List<LogPlace> ends = new ArrayList<>();
    log.replay(after, batch -> ends.add(batch.end()));
    return ends;
  }

  private List<String> replayed() {
    return replayed(LogPlace.START);
  }

  private List<String> replayed(LogPlace after) {
    List<String> seen = new ArrayList<>();
    log.replay(
        after,
        batch ->
            batch
                .entries()
                .forEach(
                    entry ->
                        seen.add(
                            entry.kind()
                                + " "
                                + entry.id()
                                + " "
                                + new String(entry.pin().bytes(), StandardCharsets.UTF_8))));
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
