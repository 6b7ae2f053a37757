package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.IssuanceInMemory.Kill;
import org.certhall.certificate.control.IssuanceInMemory.Killed;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.Wish;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairIssuanceTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final TestHall hall = TestHall.founded(NOW);

  private Wish wish() {
    return wish("good_p256.csr");
  }

  private Wish wish(String request) {
    return hall.wish(Fixtures.request(request), "O-1");
  }

  private List<Certificate> subscribers() {
    return hall.store.certificates.values().stream()
        .filter(certificate -> certificate.creditCode().isPresent())
        .toList();
  }

  @Test
  void whenAPairIsIssued_thenItIsOfOneSubjectLinkedAndItsKeyIsFoundByItsCertificate() {
    PairIssuance.Pair pair = hall.pairs().certify(wish());

    assertThat(pair.encryption().subject()).isEqualTo(pair.signature().subject());
    assertThat(pair.encryption().creditCode()).isEqualTo(pair.signature().creditCode());
    assertThat(pair.encryption().keyDigest()).isNotEqualTo(pair.signature().keyDigest());
    assertThat(pair.signature().partner()).contains(pair.encryption().serial());
    assertThat(pair.encryption().partner()).contains(pair.signature().serial());
    assertThat(hall.escrow.store.ofCertificate(pair.encryption().serial().toString())).isPresent();
    assertThat(hall.escrow.unbound()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "good_sm2.csr, SM2, organisation-encryption-sm2, 56",
    "good_p256.csr, P_256, organisation-encryption-ec, 8",
    "good_p384.csr, P_384, organisation-encryption-ec, 8",
    "good_rsa_2048.csr, RSA_2048, organisation-encryption-rsa, 48"
  })
  void whenIssued_thenTheKeyIsOfTheSameKindAndItsUsesAreThoseOfTheKind(
      String request, KeyAlgorithm kind, String profile, int uses) {
    Certificate encryption = hall.pairs().certify(wish(request)).encryption();

    assertThat(encryption.profile()).hasToString(profile);
    TBSCertificate content =
        org.bouncycastle.asn1.x509.Certificate.getInstance(encryption.encoded())
            .getTBSCertificate();
    assertThat(KeyKindCheck.kindOf(content.getSubjectPublicKeyInfo())).isEqualTo(kind);
    assertThat(KeyUsage.fromExtensions(content.getExtensions())).isEqualTo(new KeyUsage(uses));
  }

  @Test
  void whenAskedAgain_thenItIsTheSamePair() {
    PairIssuance.Pair first = hall.pairs().certify(wish());
    PairIssuance.Pair second = hall.pairs().certify(wish());

    assertThat(second.signature().serial()).isEqualTo(first.signature().serial());
    assertThat(second.encryption().serial()).isEqualTo(first.encryption().serial());
    assertThat(subscribers()).hasSize(2);
    assertThat(hall.escrow.store.all).hasSize(1);
  }

  @Test
  void whenTheSignatureCertificateWasThereAlready_thenItBecomesOneOfThePair() {
    Certificate single = hall.cycle().certify(wish());

    assertThat(hall.pairs().certify(wish()).signature().serial()).isEqualTo(single.serial());
    assertThat(subscribers()).hasSize(2);
  }

  @Test
  void whenTheRequestIsBad_thenNoKeyIsTaken() {
    assertThatThrownBy(() -> hall.pairs().certify(wish("short_key_rsa_1024.csr")))
        .isInstanceOf(Problem.class);
    assertThat(hall.escrow.store.all).isEmpty();
  }

  @Test
  void whenOneOfThePairWasRevoked_thenItIsNotGivenOut() {
    hall.revoke(hall.pairs().certify(wish()).signature(), RevocationReason.SUPERSEDED, null);

    assertThatThrownBy(() -> hall.pairs().certify(wish()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.CERTIFICATE_ENDED));
  }

  /** Each write of the cycle comes by twice: for the one certificate, and for the other. */
  static Stream<Arguments> kills() {
    return Stream.of(Kill.values())
        .filter(kill -> kill != Kill.NEVER)
        .flatMap(
            kill ->
                kill.name().endsWith("PAIRING")
                    ? Stream.of(Arguments.of(kill, 1))
                    : Stream.of(Arguments.of(kill, 1), Arguments.of(kill, 2)));
  }

  @ParameterizedTest
  @MethodSource("kills")
  void whenKilledAnywhere_thenTheStartCompletesThePairOrThereIsNone(Kill point, int time) {
    kill(point, time);
    restart();

    boolean begun = point != Kill.BEFORE_INTENT || time > 1;
    assertThat(subscribers()).hasSize(begun ? 2 : 0);
    subscribers().forEach(one -> assertThat(one.partner()).isPresent());
    assertThat(hall.pairs().unfinished()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kills")
  void whenKilledAnywhereAndAskedAgainBeforeTheStart_thenThePairIsOne(Kill point, int time) {
    kill(point, time);

    PairIssuance.Pair pair = hall.pairs().certify(wish());
    restart();
    assertThat(subscribers()).containsExactlyInAnyOrder(pair.signature(), pair.encryption());
    assertThat(hall.escrow.store.all).hasSize(1);
    assertThat(hall.escrow.unbound()).isEmpty();
  }

  private void kill(Kill point, int time) {
    hall.store.kill = point;
    hall.store.lives = time;
    assertThatThrownBy(() -> hall.pairs().certify(wish())).isInstanceOf(Killed.class);
    hall.store.kill = Kill.NEVER;
  }

  private void restart() {
    hall.cycle().repair();
    hall.pairs().unfinished().forEach(hall.pairs()::resume);
  }

  @Test
  void whenTheRestOfAPairIsLeftAndItsFirstWasRevoked_thenItIsLeftAlone() {
    kill(Kill.BEFORE_INTENT, 2);
    hall.revoke(subscribers().get(0), RevocationReason.SUPERSEDED, null);

    restart();
    assertThat(subscribers()).hasSize(1);
  }

  @Test
  void whenTheProfileIsOfAnotherKind_thenTheKeyIsNotCertified() {
    Wish wrong =
        new Wish(
            TestHall.ISSUING,
            ProfileName.ORGANISATION_ENCRYPTION_SM2,
            Fixtures.request("good_p256.csr"),
            TestHall.organisation(),
            "O-1");
    assertThatThrownBy(() -> hall.cycle().certify(wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.REQUEST_KEY_KIND));
  }
}
