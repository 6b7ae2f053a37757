package org.certhall.it.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.it.release.ReleaseDrill.NEW_PIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.certhall.assistant.release.DrillAssistant;
import org.certhall.assistant.release.HallLine;
import org.certhall.assistant.release.ReleaseException;
import org.certhall.assistant.release.ReleaseFault;
import org.certhall.assistant.release.ReleaseResult;
import org.certhall.assistant.release.SealedReceipt;
import org.certhall.assistant.wire.Ticker;
import org.certhall.authority.control.HallSuccessionFake;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.escrow.boundary.HallOnDisk;
import org.certhall.escrow.boundary.OccasionInMemory;
import org.certhall.escrow.control.Invitations;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who would like to have an administrator PIN, and what they get. */
class ReleaseThreatsTest {

  @TempDir Path folder;
  private ReleaseDrill drill;
  private ReleaseDrill.Case one;

  @BeforeEach
  void begin() {
    drill = new ReleaseDrill(folder);
    one = drill.new Case(true);
  }

  @AfterEach
  void end() {
    drill.close();
  }

  /** A line on which somebody puts an offer of theirs, and the receipts go nowhere. */
  private static HallLine offering(String offer) {
    return new HallLine() {
      @Override
      public String ask(String signedAsk) {
        return offer;
      }

      @Override
      public String receipt(SealedReceipt receipt) throws ReleaseException {
        throw new ReleaseException(ReleaseFault.UNREACHABLE, "nobody");
      }
    };
  }

  @Test
  void whenAnOfferIsReplayedToAnotherToken_thenRefusedBeforeAnyTry() throws Exception {
    String offer = offerOf(one);
    ReleaseDrill.Case other = drill.new Case(true);
    try (DrillAssistant assistant = other.assistant(offering(offer), Ticker.system())) {
      forged(() -> assistant.unlock(other.invite(assistant), NEW_PIN));
    }
    assertThat(other.token.wrong).isEmpty();
  }

  @Test
  void whenAnOfferIsReplayedToAnotherComputer_thenRefusedBeforeAnyTry() throws Exception {
    String offer = offerOf(one);
    one.home = folder.resolve("another");
    try (DrillAssistant assistant = one.assistant(offering(offer), Ticker.system())) {
      forged(() -> assistant.unlock(one.invite(assistant), NEW_PIN));
    }
    assertThat(one.token.wrong).isEmpty();
  }

  @Test
  void whenAnOfferIsReplayedToTheSameComputer_thenRefusedBeforeAnyTry() throws Exception {
    String offer = offerOf(one);
    try (DrillAssistant assistant = one.assistant(offering(offer), Ticker.system())) {
      forged(() -> assistant.unlock(one.invite(assistant), NEW_PIN));
    }
    assertThat(one.token.wrong).isEmpty();
  }

  private String offerOf(ReleaseDrill.Case which) throws Exception {
    try (DrillAssistant assistant = which.assistant()) {
      assistant.unlock(which.invite(assistant), NEW_PIN);
    }
    return drill.offersSeen.get(drill.offersSeen.size() - 1);
  }

  @Test
  void whenAnotherHallInvites_thenRefusedBeforeAnythingIsAsked() {
    try (DrillAssistant assistant = one.assistant()) {
      String forged =
          new Invitations(
                  new KeyStoreSigner(
                      new KeysInMemory(), new HallSuccessionFake(), Clock.systemUTC()),
                  HallOnDisk.NAME,
                  new SecureRandom(),
                  Clock.systemUTC())
              .write(
                  Purpose.UNLOCK,
                  one.order,
                  one.place,
                  assistant.thumbprint(),
                  OccasionInMemory.USER);
      forged(() -> assistant.unlock(forged, NEW_PIN));
    }
    assertThat(drill.asksSeen).isEmpty();
  }

  @Test
  void whenTheInvitationIsForAnotherAssistant_thenRefusedBeforeAnythingIsAsked() {
    ReleaseDrill.Case other = drill.new Case(true);
    try (DrillAssistant mine = one.assistant();
        DrillAssistant others = other.assistant()) {
      forged(() -> others.unlock(one.invite(mine), NEW_PIN));
    }
    assertThat(drill.asksSeen).isEmpty();
  }

  @Test
  void whenSomebodyElseTakesTheReceipt_thenItIsStillOwed() throws Exception {
    ReleaseDrill.Line real = drill.new Line();
    HallLine swallowing =
        new HallLine() {
          @Override
          public String ask(String signedAsk) throws ReleaseException {
            return real.ask(signedAsk);
          }

          @Override
          public String receipt(SealedReceipt receipt) {
            return new Invitations(
                    new KeyStoreSigner(
                        new KeysInMemory(), new HallSuccessionFake(), Clock.systemUTC()),
                    HallOnDisk.NAME,
                    new SecureRandom(),
                    Clock.systemUTC())
                .write(Purpose.UNLOCK, "x", one.place, "x", OccasionInMemory.USER);
          }
        };
    try (DrillAssistant assistant = one.assistant(swallowing, Ticker.system())) {
      assertThat(assistant.unlock(one.invite(assistant), NEW_PIN).receiptTaken()).isFalse();
    }
    assertThat(drill.occasion.state(one.order)).isEqualTo("RELEASING");
    try (DrillAssistant assistant = one.assistant()) {
      assistant.sendOwedReceipts();
    }
    assertThat(drill.occasion.state(one.order)).isEqualTo("COMPLETED");
  }

  @Test
  void whenTheHallsClockIsAYearOff_thenItDoesNotMatter() throws Exception {
    for (Duration off : List.of(Duration.ofDays(365), Duration.ofDays(-730))) {
      drill.later(off);
      ReleaseDrill.Case here = drill.new Case(true);
      try (DrillAssistant assistant = here.assistant()) {
        assertThat(assistant.unlock(here.invite(assistant), NEW_PIN).isDone()).isTrue();
      }
    }
  }

  @Test
  void whenFiveMinutesPassAfterTheAsk_thenNothingIsTriedAndTheHallIsTold() throws Exception {
    AtomicLong nanos = new AtomicLong();
    ReleaseDrill.Line real = drill.new Line();
    HallLine slow =
        new HallLine() {
          @Override
          public String ask(String signedAsk) throws ReleaseException {
            String offer = real.ask(signedAsk);
            nanos.addAndGet(Duration.ofMinutes(5).toNanos() + 1);
            return offer;
          }

          @Override
          public String receipt(SealedReceipt receipt) throws ReleaseException {
            return real.receipt(receipt);
          }
        };
    try (DrillAssistant assistant = one.assistant(slow, nanos::get)) {
      ReleaseResult result = assistant.unlock(one.invite(assistant), NEW_PIN);
      assertThat(result.error()).isEqualTo("EXPIRED");
      assertThat(result.receiptTaken()).isTrue();
    }
    assertThat(one.token.administrator()).isEqualTo("factory-pin");
    assertThat(drill.occasion.state(one.order)).isEqualTo("APPROVED");
  }

  @Test
  void whenTwoOrdersForTwoTokensRunInOneBrowser_thenEachGetsItsOwn() throws Exception {
    ReleaseDrill.Case two = drill.new Case(true);
    two.home = folder.resolve("same-computer");
    one.home = folder.resolve("same-computer-too");
    try (DrillAssistant first = one.assistant();
        DrillAssistant second = two.assistant()) {
      String forOne = one.invite(first);
      String forTwo = two.invite(second);
      assertThat(second.unlock(forTwo, "Second-2").isDone()).isTrue();
      assertThat(first.unlock(forOne, "First--1").isDone()).isTrue();
    }
    assertThat(one.token.user()).isEqualTo("First--1");
    assertThat(two.token.user()).isEqualTo("Second-2");
    assertThat(one.token.administrator()).isEqualTo(one.current()).isNotEqualTo(two.current());
    assertThat(two.token.administrator()).isEqualTo(two.current());
  }

  @Test
  void whenDatabaseEscrowLogAndJournalAreCopied_thenNoPinStandsInThem() throws Exception {
    drill.killAt(-1);
    drill.lossAt = 1;
    try (DrillAssistant assistant = one.assistant()) {
      assistant.unlock(one.invite(assistant), NEW_PIN);
      assertThat(String.join("\n", assistant.journal())).contains("receipt");
    }
    String administrator = one.token.administrator();
    assertThat(drill.hall.pin(one.place, PinStanding.CURRENT)).isEqualTo(administrator);
    drill.stopHall();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain(administrator, NEW_PIN, "factory-pin");
      }
    }
    drill.startHall();
  }

  @Test
  void whenTheDiskIsFullAsTheOfferComes_thenTheHallHearsThatNothingWasTried() throws Exception {
    Runnable fullDisk =
        () -> {
          if (!drill.offersSeen.isEmpty()) {
            throw new UncheckedIOException(new IOException("no space left"));
          }
        };
    try (DrillAssistant assistant = one.assistant(fullDisk, Ticker.system())) {
      ReleaseResult result = assistant.unlock(one.invite(assistant), NEW_PIN);
      assertThat(result.error()).isEqualTo("JOURNAL");
    }
    assertThat(drill.occasion.state(one.order)).isEqualTo("APPROVED");
    assertThat(one.token.wrong).isEmpty();
  }

  private static void forged(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            ReleaseException.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(ReleaseFault.FORGED));
  }
}
