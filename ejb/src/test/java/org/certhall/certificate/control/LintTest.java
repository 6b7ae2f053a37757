package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.authority.control.Issuer;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificateSubject;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.SerialNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule is seen to bite: the bytes of one draft are held against another. */
class LintTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final ListScope LIST = ListScope.whole(TestHall.ISSUING);
  private static final PublicAddresses ADDRESSES = new PublicAddresses("http://localhost:8080");

  private final Profiles profiles = new Profiles(TestHall.CREDIT_CODE_ID);
  private CertificateDraft draft;

  @BeforeEach
  void setUp() {
    TestHall hall = TestHall.founded(NOW);
    draft =
        new CertificateDraft(
            Issuer.of(hall.authorities.find(TestHall.ISSUING).orElseThrow(), hall.keys()),
            profiles.get(ProfileName.ORGANISATION_SIGNATURE),
            Fixtures.request("good_p256.csr").publicKey(),
            TestHall.organisation(),
            SerialNumber.random(new SecureRandom()),
            NOW,
            ADDRESSES,
            LIST);
  }

  private CertificateDraft with(CertificateProfile profile, SubjectPublicKeyInfo key) {
    return new CertificateDraft(
        draft.issuer(), profile, key, draft.subject(), draft.serial(), NOW, ADDRESSES, LIST);
  }

  private void assertBreaks(String rule, byte[] tbs, CertificateDraft against) {
    assertThatThrownBy(() -> new Lint(against).check(tbs))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(rule);
  }

  private CertificateProfile.Builder profile() {
    return CertificateProfile.named(ProfileName.ORGANISATION_SIGNATURE, 2)
        .keyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)
        .creditCodeIn(TestHall.CREDIT_CODE_ID);
  }

  @Test
  void whenDraftIsRight_thenItPasses() {
    assertThatCode(() -> new Lint(draft).check(draft.toBeSigned())).doesNotThrowAnyException();
  }

  @Test
  void whenSerialIsAnother_thenSerialBites() {
    CertificateDraft other =
        new CertificateDraft(
            draft.issuer(),
            draft.profile(),
            draft.publicKey(),
            draft.subject(),
            SerialNumber.parse("01"),
            NOW,
            ADDRESSES,
            LIST);
    assertBreaks("SERIAL", draft.toBeSigned(), other);
  }

  @Test
  void whenKeyIsAnother_thenPublicKeyAndSubjectKeyBite() {
    CertificateDraft other = with(draft.profile(), Fixtures.request("good_p384.csr").publicKey());
    assertBreaks("PUBLIC_KEY", draft.toBeSigned(), other);
    assertBreaks("SUBJECT_KEY", draft.toBeSigned(), other);
  }

  @Test
  void whenProfileWantsOtherUses_thenKeyUsageBites() {
    CertificateDraft other =
        with(profile().keyUsage(KeyUsage.keyEncipherment).build(), draft.publicKey());
    assertBreaks("KEY_USAGE", draft.toBeSigned(), other);
  }

  @Test
  void whenProfileIsForAuthorities_thenBasicConstraintsBites() {
    CertificateDraft other = with(profiles.get(ProfileName.ISSUING), draft.publicKey());
    assertBreaks("BASIC_CONSTRAINTS", draft.toBeSigned(), other);
  }

  @Test
  void whenValidityIsAnother_thenValidityBites() {
    CertificateDraft other = with(profile().validFor(Period.ofYears(2)).build(), draft.publicKey());
    assertBreaks("VALIDITY", draft.toBeSigned(), other);
  }

  private static Certificate endingSooner() {
    TestHall earlier = TestHall.founded(NOW.minus(Duration.ofDays(30)));
    return Certificate.getInstance(
        earlier.cycle().certify(earlier.wish(Fixtures.request("good_p256.csr"), "O-1")).encoded());
  }

  @Test
  void whenIssuerEndsSooner_thenWithinIssuerBites() {
    Issuer issuer = draft.issuer();
    CertificateDraft other =
        new CertificateDraft(
            new Issuer(issuer.name(), issuer.subject(), issuer.key(), Optional.of(endingSooner())),
            draft.profile(),
            draft.publicKey(),
            draft.subject(),
            draft.serial(),
            NOW,
            ADDRESSES,
            LIST);
    assertBreaks("WITHIN_ISSUER", draft.toBeSigned(), other);
  }

  @Test
  void whenNameIsTooLong_thenItIsNotEvenDrafted() {
    CertificateDraft other =
        new CertificateDraft(
            draft.issuer(),
            profiles.get(ProfileName.ISSUING),
            draft.publicKey(),
            new CertificateSubject.OfAuthority("C=CN,CN=" + "长".repeat(65)),
            draft.serial(),
            NOW,
            ADDRESSES,
            LIST);
    assertThatThrownBy(other::toBeSigned).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whenBytesAreSignedByAnotherIssuer_thenIssuerBites() {
    TestHall elsewhere = TestHall.founded(NOW);
    CertificateDraft other =
        new CertificateDraft(
            Issuer.of(elsewhere.authorities.find(TestHall.ROOT).orElseThrow(), elsewhere.keys()),
            draft.profile(),
            draft.publicKey(),
            draft.subject(),
            draft.serial(),
            NOW,
            ADDRESSES,
            LIST);
    assertBreaks("ISSUER", draft.toBeSigned(), other);
    assertBreaks("AUTHORITY_KEY", draft.toBeSigned(), other);
  }
}
