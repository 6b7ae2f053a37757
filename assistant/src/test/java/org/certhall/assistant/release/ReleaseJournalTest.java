package org.certhall.assistant.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.assistant.journal.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseJournalTest {

  private static final String HALL = "https://hall.example";

  @TempDir Path folder;
  private Journal file;
  private ReleaseJournal journal;

  @BeforeEach
  void open() throws Exception {
    file = Journal.open(folder.resolve("release.journal"));
    journal = new ReleaseJournal(file);
    journal.begin(HALL, offer("r1", "pin-1", "pin-2"));
  }

  @AfterEach
  void close() throws Exception {
    file.close();
  }

  @Test
  void whenATryWasBegunAndItsEndIsNotWritten_thenItCountsAsWrong() throws Exception {
    journal.trying("r1", ReleaseStep.LOGIN, AdministratorValue.CURRENT);
    assertThat(journal.broken(HALL, "T1", "APP1"))
        .containsExactly(new ReleaseJournal.Broken("r1", ReleaseStep.LOGIN, 1, 0));
  }

  @Test
  void whenATryWasRight_thenItDoesNotCount() throws Exception {
    journal.trying("r1", ReleaseStep.LOGIN, AdministratorValue.CURRENT);
    journal.did("r1", ReleaseStep.LOGIN, AdministratorValue.CURRENT);
    assertThat(journal.broken(HALL, "T1", "APP1"))
        .containsExactly(new ReleaseJournal.Broken("r1", ReleaseStep.LOGIN, 0, 0));
    assertThat(journal.believed(HALL, "T1", "APP1")).isEmpty();
  }

  @Test
  void whenTheChangeWasBegun_thenTheCandidateIsBelievedToBeInTheToken() throws Exception {
    journal.trying("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT);
    assertThat(journal.believed(HALL, "T1", "APP1")).contains("pin-2");
    assertThat(journal.believed(HALL, "T2", "APP1")).isEmpty();
    assertThat(journal.believed("https://other.example", "T1", "APP1")).isEmpty();
  }

  @Test
  void whenTheChangeWasRefused_thenTheCandidateIsNotBelieved() throws Exception {
    journal.trying("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT);
    journal.refused("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT, true);
    assertThat(journal.believed(HALL, "T1", "APP1")).isEmpty();
  }

  @Test
  void whenALaterReleaseFoundTheCandidateWrong_thenItIsNotBelievedAnyMore() throws Exception {
    journal.trying("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT);
    journal.begin(HALL, offer("r2", "pin-1", "pin-2"));
    journal.trying("r2", ReleaseStep.LOGIN, AdministratorValue.CANDIDATE);
    journal.refused("r2", ReleaseStep.LOGIN, AdministratorValue.CANDIDATE, true);
    assertThat(journal.believed(HALL, "T1", "APP1")).isEmpty();
  }

  @Test
  void whenAReceiptIsNotAcknowledged_thenItIsOwedAfterARestartToo() throws Exception {
    SealedReceipt receipt = new SealedReceipt("r1", "Ym9keQ", "bWFj");
    journal.receipt(HALL, receipt, "CANDIDATE");
    file.close();
    file = Journal.open(folder.resolve("release.journal"));
    journal = new ReleaseJournal(file);
    assertThat(journal.unsent()).containsExactly(Map.entry(receipt, HALL));
    journal.acknowledged("r1");
    assertThat(journal.unsent()).isEmpty();
    assertThat(file.lines()).isEmpty();
  }

  @Test
  void whenNothingWasProvedAfterAChange_thenTheJournalIsKept() throws Exception {
    journal.trying("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT);
    journal.refused("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT, false);
    journal.receipt(HALL, new SealedReceipt("r1", "Ym9keQ", "bWFj"), "NONE");
    journal.acknowledged("r1");
    assertThat(journal.believed(HALL, "T1", "APP1")).contains("pin-2");
  }

  @Test
  void whenALaterReleaseProvesWhatIsInTheToken_thenTheUnprovedOneIsForgottenToo() throws Exception {
    journal.trying("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT);
    journal.refused("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT, false);
    journal.receipt(HALL, new SealedReceipt("r1", "Ym9keQ", "bWFj"), "NONE");
    journal.acknowledged("r1");
    journal.begin(HALL, offer("r2", "pin-1", "pin-2"));
    journal.receipt(HALL, new SealedReceipt("r2", "Ym9keQ", "bWFj"), "CANDIDATE");
    journal.acknowledged("r2");
    assertThat(file.lines()).isEmpty();
  }

  @Test
  void whenALaterReleaseIsProvedBeforeAReceiptIsTaken_thenTheReceiptIsStillOwed() throws Exception {
    SealedReceipt owed = new SealedReceipt("r1", "Ym9keQ", "bWFj");
    journal.receipt(HALL, owed, "NONE");
    journal.begin(HALL, offer("r2", "pin-1", "pin-2"));
    journal.receipt(HALL, new SealedReceipt("r2", "Ym9keQ", "bWFj"), "CANDIDATE");
    journal.acknowledged("r2");
    assertThat(journal.unsent()).containsOnlyKeys(owed);
  }

  @Test
  void whenTheHallDoesNotKnowTheRelease_thenNothingIsOwedAndTheCandidateIsStillBelieved()
      throws Exception {
    journal.trying("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT);
    journal.did("r1", ReleaseStep.CHANGE, AdministratorValue.CURRENT);
    journal.receipt(HALL, new SealedReceipt("r1", "Ym9keQ", "bWFj"), "CANDIDATE");
    journal.unknown("r1");
    assertThat(journal.unsent()).isEmpty();
    assertThat(journal.broken(HALL, "T1", "APP1")).isEmpty();
    assertThat(journal.believed(HALL, "T1", "APP1")).contains("pin-2");
  }

  @Test
  void whenWritten_thenNoPinStandsInIt() {
    assertThat(String.join("\n", file.lines()))
        .contains("pin-2")
        .doesNotContain("the-current", "the-candidate", b64("the-current"), b64("the-candidate"));
  }

  private static Offer offer(String release, String current, String candidate) throws Exception {
    Map<String, String> claims = new TreeMap<>();
    for (String name : new String[] {"iss", "purpose", "order", "assistant", "key", "nonce"}) {
      claims.put(name, name);
    }
    claims.put("release", release);
    claims.put("serial", "T1");
    claims.put("application", "APP1");
    claims.put("currentId", current);
    claims.put("candidateId", candidate);
    claims.put("current", b64("the-current"));
    claims.put("candidate", b64("the-candidate"));
    claims.put("secret", b64("secret"));
    return new Offer(OfferClaims.read(new ObjectMapper().writeValueAsBytes(claims)));
  }

  private static String b64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
