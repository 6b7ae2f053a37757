package org.certhall.identity.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.certhall.authority.control.Digests;
import org.certhall.identity.entity.Challenge;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.notice.control.Notice;
import org.certhall.notice.control.Outbox;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.IdentitySeals;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;

/** Verifies a person by three elements and a code to the mobile among them. */
@Dependent
public class Verification {

  private static final String CODE = "identity.code";

  private final SecureRandom random = new SecureRandom();

  @Inject RealNameVerifier verifier;
  @Inject ChallengeStore challenges;
  @Inject IdentitySeals seals;
  @Inject Digests digests;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Asks the verifier and sends a code; a mismatch counts as a sending. */
  public void ask(String orderNumber, PersonName name, ResidentId id, MobileNumber mobile) {
    Challenge challenge = reserve(orderNumber, ChallengePurpose.VERIFY, name, id, mobile);
    String receipt =
        verifier
            .receiptFor(name, id, mobile)
            .orElseThrow(() -> Problem.of(ProblemType.IDENTITY_MISMATCH));
    send(challenge, receipt, mobile, Notice.VERIFICATION_CODE);
  }

  /** Sends a code to a mobile that was verified before. */
  public void sendRecoveryCode(
      String orderNumber, PersonName name, ResidentId id, MobileNumber mobile) {
    Challenge challenge = reserve(orderNumber, ChallengePurpose.RECOVER, name, id, mobile);
    send(challenge, "", mobile, Notice.RECOVERY_CODE);
  }

  /** Who it is, if the code is right; a try is spent before it is looked at. */
  public VerifiedPerson answer(String orderNumber, ChallengePurpose purpose, String code) {
    Challenge latest =
        challenges
            .latest(orderNumber, purpose)
            .orElseThrow(() -> Problem.of(ProblemType.CODE_WRONG).at("code"));
    int left = challenges.spendTry(latest.id()).triesLeft();
    Challenge challenge = challenges.lock(latest.id());
    if (!challenge.isOpenedBy(digest(challenge, code), clock.instant())) {
      throw Problem.of(left > 0 ? ProblemType.CODE_WRONG : ProblemType.CODE_USED_UP).at("code");
    }
    challenge.use(clock.instant());
    return person(challenge);
  }

  private Challenge reserve(
      String orderNumber,
      ChallengePurpose purpose,
      PersonName name,
      ResidentId id,
      MobileNumber mobile) {
    Instant now = clock.instant();
    String row = UUID.randomUUID().toString();
    SendingLimits.Sending sending =
        new SendingLimits.Sending(orderNumber, purpose, seals.index(mobile));
    challenges.reserve(
        Challenge.reserved(row, orderNumber, purpose, name, now)
            .about(seals.seal(id, row), seals.seal(mobile, row)),
        () -> SendingLimits.mustAllow(challenges, sending, now));
    return challenges.lock(row);
  }

  private void send(Challenge challenge, String receipt, MobileNumber mobile, Notice notice) {
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    challenge.sent(receipt, digest(challenge, code));
    outbox.shortMessage(mobile, challenge.orderNumber(), notice, code, challenge.orderNumber());
  }

  private String digest(Challenge challenge, String code) {
    return digests.blindIndex(CODE, challenge.id() + ":" + (code == null ? "" : code.strip()));
  }

  private VerifiedPerson person(Challenge challenge) {
    return new VerifiedPerson(
        challenge.name(),
        seals.residentId(challenge.residentId(), challenge.id()),
        seals.mobile(challenge.mobile(), challenge.id()),
        challenge.receipt(),
        clock.instant());
  }
}
