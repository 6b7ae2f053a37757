package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

class CertificateProfileTest {

  private static final ProfileName NAME = new ProfileName("trial");

  private static CertificateProfile.Builder subscriber() {
    return CertificateProfile.named(NAME, 1).keyUsage(KeyUsage.digitalSignature);
  }

  private static CertificateProfile.Builder authority() {
    return CertificateProfile.named(NAME, 1).authority().keyUsage(KeyUsage.keyCertSign);
  }

  private static void assertRefused(CertificateProfile.Builder builder, String why) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trial")
        .hasMessageContaining(why);
  }

  @Test
  void whenSubscriberMayCertify_thenRefused() {
    assertRefused(subscriber().keyUsage(KeyUsage.keyCertSign), "keyCertSign");
  }

  @Test
  void whenAuthorityMayNotCertify_thenRefused() {
    assertRefused(authority().keyUsage(KeyUsage.cRLSign), "keyCertSign");
  }

  @Test
  void whenAuthorityAlsoSignsDocuments_thenRefused() {
    assertRefused(
        authority().keyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature), "subscriber");
  }

  @Test
  void whenSubscriberHasPathLength_thenRefused() {
    assertRefused(subscriber().pathLength(0), "path length");
  }

  @Test
  void whenPathLengthIsNegative_thenRefused() {
    assertRefused(authority().pathLength(-1), "-1");
  }

  @Test
  void whenSubscriberSignsItself_thenRefused() {
    assertRefused(subscriber().selfSigned(), "root");
  }

  @Test
  void whenNothingMayBeDoneWithTheKey_thenRefused() {
    assertRefused(subscriber().keyUsage(0), "key usage");
  }

  @Test
  void whenValidForNoTime_thenRefused() {
    assertRefused(subscriber().validFor(Period.ZERO), "validity");
  }

  @Test
  void whenNoKeyIsTaken_thenRefused() {
    assertRefused(subscriber().keyAlgorithms(Set.of()), "key algorithm");
  }

  @Test
  void whenAuthorityHasCreditCode_thenRefused() {
    assertRefused(authority().creditCodeIn("1.2.3"), "credit code");
  }

  @Test
  void whenVersionIsZero_thenRefused() {
    assertRefused(CertificateProfile.named(NAME, 0).keyUsage(KeyUsage.digitalSignature), "version");
  }
}
