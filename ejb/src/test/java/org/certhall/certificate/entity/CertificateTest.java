package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.TestHall;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;

class CertificateTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final TestHall hall = TestHall.founded(NOW);
  private final Certificate certificate =
      hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));

  @Test
  void whenHeld_thenItIsOnHoldUntilItIsReleased() {
    certificate.hold(NOW, 1);
    assertThat(certificate.statusAt(NOW)).isEqualTo(CertificateStatus.ON_HOLD);
    assertThat(certificate.revokedAt()).contains(NOW);

    certificate.release(NOW.plusSeconds(5), 2);
    assertThat(certificate.statusAt(NOW.plusSeconds(5))).isEqualTo(CertificateStatus.VALID);
    assertThat(certificate.revokedAt()).isEmpty();
    assertThat(certificate.releasedAt()).contains(NOW.plusSeconds(5));
    assertThat(certificate.statusEpoch()).hasValue(2);
  }

  @Test
  void whenHeld_thenItCanBeRevokedForGoodAndNotReleasedAnyMore() {
    certificate.hold(NOW, 1);
    certificate.revoke(RevocationReason.KEY_COMPROMISE, null, NOW, 2);

    assertThat(certificate.statusAt(NOW)).isEqualTo(CertificateStatus.REVOKED);
    assertThatThrownBy(() -> certificate.release(NOW, 3))
        .isInstanceOf(Problem.class)
        .hasMessage("certificate-not-on-hold");
  }

  @Test
  void whenRevokedForGood_thenItCanNeitherBeHeldNorRevokedAgain() {
    certificate.revoke(RevocationReason.UNSPECIFIED, null, NOW, 1);

    assertThatThrownBy(() -> certificate.hold(NOW, 2)).hasMessage("certificate-not-valid");
    assertThatThrownBy(() -> certificate.revoke(RevocationReason.SUPERSEDED, null, NOW, 2))
        .hasMessage("certificate-revoked-already");
  }

  @Test
  void whenItHasExpired_thenItCannotBeHeld() {
    Instant later = certificate.notAfter().plus(Duration.ofDays(1));

    assertThatThrownBy(() -> certificate.hold(later, 1)).hasMessage("certificate-not-valid");
  }

  @Test
  void whenHoldIsGivenAsAReasonToEndIt_thenThatIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> certificate.revoke(RevocationReason.CERTIFICATE_HOLD, null, NOW, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
