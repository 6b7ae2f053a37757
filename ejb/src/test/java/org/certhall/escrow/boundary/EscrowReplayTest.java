package org.certhall.escrow.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.escrow.control.AssistantInTest;
import org.certhall.escrow.control.EscrowEntry;
import org.certhall.escrow.control.Secret;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is older than the log. */
class EscrowReplayTest {

  private static final TokenPlace PLACE = new TokenPlace("T1", "APP1");
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  @TempDir Path folder;
  private final KeysInMemory keys = new KeysInMemory();
  private final OccasionInMemory occasion = new OccasionInMemory();
  private final AssistantInTest assistant = new AssistantInTest();

  @Test
  void whenASecondCandidateFollows_thenTheFirstWasProved() {
    EscrowLogFile log =
        new EscrowLogFile(
            log("restored"), new MasterKeySealer(new FixedMasterKeys(1), new SecureRandom()));
    log.append(candidate("c1", "first-pin"));
    log.append(candidate("c2", "second-pin"));
    log.close();
    try (HallOnDisk restored = hall("restored")) {
      assertThat(restored.pin(PLACE, PinStanding.CURRENT)).isEqualTo("first-pin");
      assertThat(restored.pin(PLACE, PinStanding.CANDIDATE)).isEqualTo("second-pin");
    }
  }

  @Test
  void whenTheHallDiedBetweenTheReceiptAndTheLog_thenTheNextOfferTellsTheLog() throws Exception {
    try (HallOnDisk hall = hall("hall")) {
      hall.enrol(PLACE, "factory-pin".getBytes(StandardCharsets.UTF_8));
      ReleaseDesk.Offered offered = ask(hall, "U-1");
      hall.fate(
          at -> {
            if (at == HallOnDisk.At.AFTER_COMMIT) {
              throw new HallOnDisk.Died(at);
            }
          });
      dies(() -> assistant.receipt(hall.desk, offered, PLACE, "DONE", "CANDIDATE", true, 0, 0));
    }
    String inToken;
    try (HallOnDisk hall = hall("hall")) {
      inToken = hall.pin(PLACE, PinStanding.CURRENT);
      ask(hall, "U-2");
    }
    List<String> lines = Files.readAllLines(log("hall"));
    assertThat(lines).extracting(line -> line.charAt(0)).containsExactly('C', 'P', 'C');
    Files.write(log("restored"), lines.subList(0, 2));
    try (HallOnDisk restored = hall("restored")) {
      assertThat(restored.pin(PLACE, PinStanding.CURRENT)).isEqualTo(inToken);
    }
  }

  private static void dies(Runnable deed) {
    try {
      deed.run();
    } catch (HallOnDisk.Died e) {
      return;
    }
    throw new AssertionError("it lived");
  }

  private ReleaseDesk.Offered ask(HallOnDisk hall, String order) {
    occasion.approve(order, PLACE);
    String invitation =
        hall.invitations.write(
            Purpose.UNLOCK, order, PLACE, assistant.thumbprint(), OccasionInMemory.USER);
    assistant.newReleaseKey();
    return hall.desk.ask(assistant.ask(invitation, order, PLACE));
  }

  private HallOnDisk hall(String name) {
    return new HallOnDisk(
        folder.resolve(name), keys, occasion, all -> true, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Path log(String name) {
    return folder.resolve(name + "-escrow.log");
  }

  private static EscrowEntry candidate(String id, String pin) {
    return new EscrowEntry(
        EscrowEntry.Kind.CANDIDATE,
        id,
        PLACE,
        NOW,
        Secret.taking(pin.getBytes(StandardCharsets.UTF_8)));
  }
}
