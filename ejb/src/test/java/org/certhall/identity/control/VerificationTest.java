package org.certhall.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.MasterKeyDigests;
import org.certhall.authority.control.SealerFake;
import org.certhall.branch.control.MovableClock;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.IdentitySeals;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private static final PersonName NAME = new PersonName("张晓岚");
  private static final ResidentId ID = new ResidentId("990101198803160014");
  private static final MobileNumber MOBILE = new MobileNumber("13800010001");
  private static final ChallengePurpose VERIFY = ChallengePurpose.VERIFY;

  private final MovableClock clock = new MovableClock();
  private final List<String> sent = new ArrayList<>();
  private final Verification verification = new Verification();

  @BeforeEach
  void open() {
    MasterKeyDigests digests = new MasterKeyDigests(new FixedMasterKeys(1));
    verification.verifier = new RealNameVerifierFake().knowing(NAME, ID, MOBILE);
    verification.challenges = new ChallengeStoreFake();
    verification.seals = new IdentitySeals(new SealerFake(), digests);
    verification.digests = digests;
    verification.outbox = (to, order, notice, words) -> sent.add((String) words[0]);
    verification.clock = clock;
  }

  @Test
  void whenTheCodeComesBack_thenThePersonIsVerifiedOnce() {
    verification.ask("ORDER", NAME, ID, MOBILE);
    VerifiedPerson person = verification.answer("ORDER", VERIFY, sent.get(0));
    assertThat(person.residentId()).isEqualTo(ID);
    assertThat(person.receipt()).isEqualTo("receipt");
    refuses(ProblemType.CODE_USED_UP, () -> verification.answer("ORDER", VERIFY, sent.get(0)));
  }

  @Test
  void whenTheThreeDoNotBelongTogether_thenNothingIsSentAndItCountsAsASending() {
    PersonName another = new PersonName("李明远");
    refuses(ProblemType.IDENTITY_MISMATCH, () -> verification.ask("ORDER", another, ID, MOBILE));
    assertThat(sent).isEmpty();
    refuses(ProblemType.CODE_TOO_SOON, () -> verification.ask("ORDER", NAME, ID, MOBILE));
  }

  @Test
  void whenFiveTriesWereWrong_thenTheRightOneComesTooLate() {
    verification.ask("ORDER", NAME, ID, MOBILE);
    for (int wrong = 0; wrong < 4; wrong++) {
      refuses(ProblemType.CODE_WRONG, () -> verification.answer("ORDER", VERIFY, "x"));
    }
    refuses(ProblemType.CODE_USED_UP, () -> verification.answer("ORDER", VERIFY, "x"));
    refuses(ProblemType.CODE_USED_UP, () -> verification.answer("ORDER", VERIFY, sent.get(0)));
  }

  @Test
  void whenFiveMinutesHavePassed_thenTheCodeIsWorthNothing() {
    verification.ask("ORDER", NAME, ID, MOBILE);
    clock.forward(Duration.ofMinutes(5));
    refuses(ProblemType.CODE_WRONG, () -> verification.answer("ORDER", VERIFY, sent.get(0)));
  }

  @Test
  void whenTheCodeIsOfAnotherOrder_thenItIsWrong() {
    verification.ask("ORDER", NAME, ID, MOBILE);
    refuses(ProblemType.CODE_WRONG, () -> verification.answer("OTHER", VERIFY, sent.get(0)));
  }

  @Test
  void whenAnOrderHasHadItsFiveCodes_thenTheNextComesTheDayAfter() {
    for (int times = 0; times < 5; times++) {
      verification.ask("ORDER", NAME, ID, MOBILE);
      clock.forward(Duration.ofMinutes(2));
    }
    refuses(ProblemType.CODE_TOO_OFTEN, () -> verification.ask("ORDER", NAME, ID, MOBILE));
    clock.forward(Duration.ofDays(1));
    verification.ask("ORDER", NAME, ID, MOBILE);
    assertThat(sent).hasSize(6);
  }

  @Test
  void whenAMobileHasHadItsTenCodes_thenNoOrderSendsItMore() {
    for (int order = 0; order < 10; order++) {
      verification.ask("ORDER-" + order, NAME, ID, MOBILE);
    }
    refuses(ProblemType.CODE_TOO_OFTEN, () -> verification.ask("ORDER-10", NAME, ID, MOBILE));
  }

  private static void refuses(ProblemType why, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }
}
