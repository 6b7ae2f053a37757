package org.certhall.pairing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.HallSuccessionFake;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.control.SealerFake;
import org.certhall.branch.control.MovableClock;
import org.certhall.branch.control.NetworkLimit;
import org.certhall.pairing.control.ErrandCode;
import org.certhall.pairing.control.ErrandStoreFake;
import org.certhall.pairing.control.TestAssistant;
import org.certhall.pairing.entity.ErrandPurpose;
import org.certhall.pairing.entity.ErrandState;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ErrandTest {

  private static final Digests DIGESTS = (purpose, text) -> purpose + " " + text.hashCode();
  private static final String HALL = "https://hall.example";
  private static final PairingOwner OWNER =
      new PairingOwner(PairingDeskKind.PUBLIC, "session", "192.0.2.1", "public");
  private static final PairingOwner OTHER =
      new PairingOwner(PairingDeskKind.PUBLIC, "another", "192.0.2.1", "public");

  private final MovableClock clock = new MovableClock();
  private final ErrandStoreFake store = new ErrandStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final HallSuccessionFake succession = new HallSuccessionFake();
  private final KeyStoreSigner signer = new KeyStoreSigner(new KeysInMemory(), succession, clock);
  private final HallVoice voice = new HallVoice(signer, HALL + "/", HALL + "/admin", "示范网厅");
  private final KeyRollover rollover = new KeyRollover(voice, signer, succession, audit, clock);
  private final NetworkLimit limit = new NetworkLimit(() -> "192.0.2.1", clock);
  private final Errands errands =
      new Errands(store, voice, DIGESTS, new SealerFake(), limit, clock);
  private final ErrandLines lines =
      new ErrandLines(store, voice, rollover, DIGESTS, new SealerFake(), limit, audit, clock);
  private final TestAssistant assistant = new TestAssistant();

  private ErrandBegun begin() {
    return errands.begin(OWNER, ErrandPurpose.UNLOCK, "U-1");
  }

  private ErrandTaken take(String hall, String code) {
    return lines.take(
        assistant.say(
            "certhall-errand-take+jwt",
            Map.of("hall", hall, "code", code, "nonce", "n-1", "pinned", "")));
  }

  /** An errand whose user has picked the number of the page. */
  private String opened(ErrandBegun begun) {
    String line = take(HALL, begun.code()).line();
    assertThat(lines.pick(line, errands.see(OWNER, begun.errand()).number())).isTrue();
    return line;
  }

  private static void refused(ProblemType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void whenTheNumberOfThePageIsPicked_thenCallsGoToAndFro() {
    ErrandBegun begun = begin();
    String line = opened(begun);
    errands.call(OWNER, begun.errand(), 1, "hello", "what is asked");
    assertThat(errands.answer(OWNER, begun.errand(), 1)).isNull();
    assertThat(lines.next(line))
        .isEqualTo(
            new ErrandCalls(true, List.of(new ErrandCalls.Call(1, "hello", "what is asked"))));
    lines.answer(line, 1, "what is answered");
    assertThat(errands.answer(OWNER, begun.errand(), 1)).isEqualTo("what is answered");
    refused(ProblemType.ERRAND_OVER, () -> errands.answer(OWNER, begun.errand(), 1));
    assertThat(audit.deeds()).containsExactly("errand.opened");
  }

  @Test
  void whenTheCodeIsBrought_thenTheHallSaysWhatItIsForUnderItsKey() throws Exception {
    ErrandBegun begun = begin();
    JWSObject words = JWSObject.parse(take(HALL, begun.code()).statement());
    assertThat(words.verify(new ECDSAVerifier(voice.key()))).isTrue();
    assertThat(words.getPayload().toJSONObject())
        .containsEntry("hall", HALL)
        .containsEntry("purpose", "UNLOCK")
        .containsEntry("order", "U-1")
        .containsEntry("assistant", assistant.thumbprint().text())
        .containsEntry("nonce", "n-1");
    assertThat(words.getPayload().toJSONObject().get("choices"))
        .asInstanceOf(InstanceOfAssertFactories.list(Number.class))
        .extracting(Number::intValue)
        .hasSize(8)
        .doesNotHaveDuplicates()
        .contains(errands.see(OWNER, begun.errand()).number());
  }

  @Test
  void whenTheCodeIsBroughtTwice_thenTheSecondIsRefused() {
    ErrandBegun begun = begin();
    take(HALL, begun.code());
    refused(ProblemType.ERRAND_UNKNOWN, () -> take(HALL, begun.code()));
  }

  @Test
  void whenTheCodeIsLate_thenRefusedAndItsPageIsTold() {
    ErrandBegun begun = begin();
    clock.forward(Duration.ofSeconds(121));
    refused(ProblemType.ERRAND_UNKNOWN, () -> take(HALL, begun.code()));
    assertThat(errands.see(OWNER, begun.errand()).state()).isEqualTo(ErrandState.ENDED);
  }

  @Test
  void whenCodesAreGuessed_thenANetworkIsSoonTurnedAway() {
    begin();
    IntStream.range(0, 20)
        .forEach(i -> refused(ProblemType.ERRAND_UNKNOWN, () -> take(HALL, "0000-0000-0000")));
    refused(ProblemType.CALLS_TOO_OFTEN, () -> take(HALL, "0000-0000-0000"));
  }

  @Test
  void whenTheCodeIsOfAnotherHall_thenRefused() {
    String code = begin().code();
    refused(ProblemType.MALFORMED, () -> take("https://other.example", code));
  }

  @Test
  void whenAnotherNumberIsPicked_thenItIsOverAtOnce() {
    ErrandBegun begun = begin();
    String line = take(HALL, begun.code()).line();
    int right = errands.see(OWNER, begun.errand()).number();
    assertThat(lines.pick(line, right == 10 ? 11 : right - 1)).isFalse();
    refused(ProblemType.ERRAND_OVER, () -> lines.pick(line, right));
    assertThat(errands.see(OWNER, begun.errand()).state()).isEqualTo(ErrandState.ENDED);
    assertThat(lines.next(line).open()).isFalse();
    assertThat(audit.deeds()).containsExactly("errand.refused");
  }

  @Test
  void whenTheNumberIsPickedLate_thenItIsOver() {
    ErrandBegun begun = begin();
    String line = take(HALL, begun.code()).line();
    int right = errands.see(OWNER, begun.errand()).number();
    clock.forward(Duration.ofSeconds(121));
    refused(ProblemType.ERRAND_OVER, () -> lines.pick(line, right));
  }

  @Test
  void whenNobodyHasBroughtTheCode_thenTheNumberIsNotTold() {
    assertThat(errands.see(OWNER, begin().errand()))
        .isEqualTo(new ErrandView(ErrandState.WAITING, 0));
  }

  @Test
  void whenAnotherSessionNamesTheErrand_thenItDoesNotExist() {
    ErrandBegun begun = begin();
    opened(begun);
    refused(ProblemType.ERRAND_OVER, () -> errands.see(OTHER, begun.errand()));
    refused(ProblemType.ERRAND_OVER, () -> errands.call(OTHER, begun.errand(), 1, "tokens", "{}"));
    refused(ProblemType.ERRAND_OVER, () -> errands.answer(OTHER, begun.errand(), 1));
    refused(ProblemType.ERRAND_OVER, () -> errands.end(OTHER, begun.errand()));
  }

  @Test
  void whenTheLineIsGuessed_thenNothingIsHeard() {
    opened(begin());
    refused(ProblemType.ERRAND_OVER, () -> lines.next("A".repeat(43)));
  }

  @Test
  void whenAQuarterOfAnHourIsOver_thenNothingIsCarried() {
    ErrandBegun begun = begin();
    String line = opened(begun);
    clock.forward(Duration.ofMinutes(15));
    refused(ProblemType.ERRAND_OVER, () -> errands.call(OWNER, begun.errand(), 1, "tokens", "{}"));
    assertThat(lines.next(line).open()).isFalse();
  }

  @Test
  void whenThePageEndsIt_thenTheAssistantHearsNothingMore() {
    ErrandBegun begun = begin();
    String line = opened(begun);
    errands.call(OWNER, begun.errand(), 1, "tokens", "{}");
    errands.end(OWNER, begun.errand());
    assertThat(lines.next(line)).isEqualTo(new ErrandCalls(false, List.of()));
  }

  @Test
  void whenAnswersAreNotFetched_thenNoMoreCallsAreKept() {
    ErrandBegun begun = begin();
    opened(begun);
    for (int n = 1; n <= 32; n++) {
      errands.call(OWNER, begun.errand(), n, "tokens", "{}");
    }
    refused(
        ProblemType.CALLS_TOO_OFTEN, () -> errands.call(OWNER, begun.errand(), 33, "tokens", "{}"));
  }

  @Test
  void whenACallIsSentTwice_thenItIsCarriedOnce() {
    ErrandBegun begun = begin();
    opened(begun);
    errands.call(OWNER, begun.errand(), 1, "tokens", "{}");
    refused(ProblemType.STALE, () -> errands.call(OWNER, begun.errand(), 1, "tokens", "{}"));
  }

  /** The list is closed: a new purpose has to be looked at here. */
  @Test
  void whenThePurposesAreRead_thenNoneIsALogIn() {
    assertThat(ErrandPurpose.values())
        .containsExactly(ErrandPurpose.TOKENS, ErrandPurpose.UNLOCK)
        .noneMatch(purpose -> purpose.covers("prove"))
        .noneMatch(purpose -> purpose.covers("enrolToken"));
    ErrandBegun begun = begin();
    opened(begun);
    refused(ProblemType.MALFORMED, () -> errands.call(OWNER, begun.errand(), 1, "prove", "{}"));
  }

  @Test
  void whenACodeIsTypedCarelessly_thenItIsTheSameCode() {
    assertThat(ErrandCode.typed(" 7kx9-okil 23ab ").text()).isEqualTo("7KX90K1123AB");
    assertThat(ErrandCode.typed("7KX90K1123AB").inGroups()).isEqualTo("7KX9-0K11-23AB");
    refused(ProblemType.ERRAND_UNKNOWN, () -> ErrandCode.typed("7KX9-0K11-23A!"));
  }
}
