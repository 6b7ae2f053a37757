package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each answer that RFC 6960 and RFC 5019 know, and what openssl says to it. */
class StatusAnswersTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  @TempDir private Path folder;
  private TestHall hall;
  private StatusAnswers answers;
  private Certificate leaf;

  @BeforeEach
  void setUp() {
    hall = TestHall.founded(NOW);
    hall.appointResponder(TestHall.ROOT);
    hall.appointResponder(TestHall.ISSUING);
    answers = hall.answers();
    leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
  }

  private byte[] authority(AuthorityName name) {
    return hall.authorities.find(name).orElseThrow().certificate().orElseThrow();
  }

  private CertificateID id(AuthorityName issuer, SerialNumber serial)
      throws OCSPException, OperatorCreationException, IOException {
    return new CertificateID(
        new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
        new X509CertificateHolder(authority(issuer)),
        serial.value());
  }

  private byte[] request(SerialNumber serial) throws Exception {
    return new OCSPReqBuilder().addRequest(id(TestHall.ISSUING, serial)).build().getEncoded();
  }

  private byte[] withNonce(byte[] nonce, boolean critical) throws Exception {
    return new OCSPReqBuilder()
        .addRequest(id(TestHall.ISSUING, leaf.serial()))
        .setRequestExtensions(
            new Extensions(
                new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                    critical,
                    new DEROctetString(nonce).getEncoded())))
        .build()
        .getEncoded();
  }

  private BasicOCSPResp read(byte[] der) throws Exception {
    return (BasicOCSPResp) new OCSPResp(der).getResponseObject();
  }

  private CertificateStatus statusOf(SerialNumber serial) throws Exception {
    return read(answers.answer(request(serial)).der()).getResponses()[0].getCertStatus();
  }

  private void revoke(Certificate certificate, RevocationReason reason) {
    hall.revoke(certificate, reason, null);
  }

  @Test
  void whenTheKeyStoreIsAway_thenTryLaterAndWhatIsKeptIsGivenAllTheSame() throws Exception {
    byte[] kept = answers.answer(request(leaf.serial())).der();
    hall.gate =
        new KeysInMemory() {
          @Override
          public java.util.Optional<KeyHandle> find(String keyName) {
            throw new KeyStoreFailure(KeyStoreFault.AWAY, "cut");
          }
        };
    byte[] answer = hall.answers().answer(request(leaf.serial())).der();
    assertThat(new OCSPResp(answer).getStatus()).isEqualTo(OCSPResp.TRY_LATER);
    assertThat(answers.answer(request(leaf.serial())).der()).isEqualTo(kept);
  }

  @Test
  void whenInForce_thenGoodAndSignedByItsResponder() throws Exception {
    BasicOCSPResp answer = read(answers.answer(request(leaf.serial())).der());
    assertThat(answer.getResponses()[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    X509CertificateHolder responder = answer.getCerts()[0];
    assertThat(
            answer.isSignatureValid(
                new JcaX509ContentVerifierProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(responder)))
        .isTrue();
    assertThat(responder.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)).isNotNull();
    assertThat(responder.getIssuer())
        .isEqualTo(new X509CertificateHolder(authority(TestHall.ISSUING)).getSubject());
  }

  @Test
  void whenRevoked_thenTheNextAnswerSaysWhenAndWhy() throws Exception {
    assertThat(statusOf(leaf.serial())).isEqualTo(CertificateStatus.GOOD);
    revoke(leaf, RevocationReason.KEY_COMPROMISE);
    RevokedStatus status = (RevokedStatus) statusOf(leaf.serial());
    assertThat(status.getRevocationReason()).isEqualTo(1);
    assertThat(status.getRevocationTime()).isEqualTo(NOW);
  }

  @Test
  void whenReasonIsUnspecified_thenNoneIsSent() throws Exception {
    revoke(leaf, RevocationReason.UNSPECIFIED);
    assertThat(((RevokedStatus) statusOf(leaf.serial())).hasRevocationReason()).isFalse();
  }

  @Test
  void whenSerialWasNeverIssued_thenExtendedRevoke() throws Exception {
    byte[] der = answers.answer(request(SerialNumber.random(new SecureRandom()))).der();
    BasicOCSPResp answer = read(der);
    RevokedStatus status = (RevokedStatus) answer.getResponses()[0].getCertStatus();
    assertThat(status.getRevocationReason()).isEqualTo(6);
    assertThat(status.getRevocationTime()).isEqualTo(Instant.EPOCH);
    assertThat(answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp.branch("9"))).isNotNull();
  }

  @Test
  void whenIssuedAfterItWasAskedFor_thenGoodAtOnce() throws Exception {
    Certificate next = hall.cycle().certify(hall.wish(Fixtures.request("good_p384.csr"), "O-2"));
    hall.store.certificates.remove(next.serial());
    assertThat(statusOf(next.serial())).isInstanceOf(RevokedStatus.class);
    hall.store.certificates.put(next.serial(), next);
    assertThat(statusOf(next.serial())).isEqualTo(CertificateStatus.GOOD);
  }

  @Test
  void whenSerialIsAnotherAuthoritys_thenItWasNeverIssuedHere() throws Exception {
    SerialNumber ofRoot = EncodedCertificate.of(authority(TestHall.ISSUING)).serial();
    assertThat(statusOf(ofRoot)).isInstanceOf(RevokedStatus.class);
  }

  @Test
  void whenSerialIsNoSerial_thenItWasNeverIssued() throws Exception {
    byte[] request =
        new OCSPReqBuilder()
            .addRequest(
                new CertificateID(
                    new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
                    new X509CertificateHolder(authority(TestHall.ISSUING)),
                    BigInteger.ONE.shiftLeft(2000).negate()))
            .build()
            .getEncoded();
    assertThat(read(answers.answer(request).der()).getResponses()[0].getCertStatus())
        .isInstanceOf(RevokedStatus.class);
  }

  @Test
  void whenSeveralAreAsked_thenEachIsAnsweredAndForeignOnesAreUnknown() throws Exception {
    byte[] request =
        new OCSPReqBuilder()
            .addRequest(id(TestHall.ISSUING, leaf.serial()))
            .addRequest(
                id(TestHall.ROOT, EncodedCertificate.of(authority(TestHall.ISSUING)).serial()))
            .build()
            .getEncoded();
    SingleResp[] single = read(answers.answer(request).der()).getResponses();
    assertThat(single).hasSize(2);
    assertThat(single[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    assertThat(single[1].getCertStatus()).isInstanceOf(UnknownStatus.class);
  }

  @Test
  void whenNonceIsSent_thenItIsRepeatedAndNobodyElseGetsTheAnswer() throws Exception {
    byte[] request = withNonce(new byte[] {1, 2, 3}, false);
    StatusAnswer answer = answers.answer(request);
    assertThat(answer.until()).isEmpty();
    assertThat(
            read(answer.der())
                .getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                .getParsedValue())
        .isEqualTo(new DEROctetString(new byte[] {1, 2, 3}));
  }

  @Test
  void whenNonceIsTooLong_thenMalformed() throws Exception {
    assertThat(answers.answer(withNonce(new byte[128], false)).until()).isEmpty();
    assertThat(errorOf(withNonce(new byte[128], false))).isEqualTo(OCSPResp.SUCCESSFUL);
    assertThat(errorOf(withNonce(new byte[129], false))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    assertThat(errorOf(withNonce(new byte[0], false))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  @Test
  void whenExtensionIsCritical_thenMalformed() throws Exception {
    assertThat(errorOf(withNonce(new byte[16], true))).isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  /** Each would be an answer of its own, signed and kept: memory and time for whoever asks. */
  @Test
  void whenTheDigestHasParameters_thenMalformed() throws Exception {
    CertID good = id(TestHall.ISSUING, leaf.serial()).toASN1Primitive();
    CertID padded =
        new CertID(
            new AlgorithmIdentifier(
                good.getHashAlgorithm().getAlgorithm(), new DEROctetString(new byte[9_000])),
            good.getIssuerNameHash(),
            good.getIssuerKeyHash(),
            good.getSerialNumber());
    byte[] request =
        new OCSPReqBuilder().addRequest(new CertificateID(padded)).build().getEncoded();
    assertThat(errorOf(request)).isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  private int errorOf(byte[] request) throws IOException {
    return new OCSPResp(answers.answer(request).der()).getStatus();
  }

  @Test
  void whenBytesAreNoRequest_thenMalformed() throws Exception {
    assertThat(errorOf(new byte[0])).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    assertThat(errorOf("hello".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  @Test
  void whenIssuerIsNotOurs_thenUnauthorized() throws Exception {
    TestHall other = TestHall.founded(NOW);
    hall.authorities.all();
    StatusAnswers others = other.answers();
    assertThat(new OCSPResp(others.answer(request(leaf.serial())).der()).getStatus())
        .isEqualTo(OCSPResp.UNAUTHORIZED);
  }

  @Test
  void whenAuthorityHasNoResponderYet_thenTryLater() throws Exception {
    TestHall young = TestHall.founded(NOW);
    CertificateID id =
        new CertificateID(
            new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
            new X509CertificateHolder(
                young.authorities.find(TestHall.ISSUING).orElseThrow().certificate().orElseThrow()),
            BigInteger.TEN);
    byte[] request = new OCSPReqBuilder().addRequest(id).build().getEncoded();
    assertThat(new OCSPResp(young.answers().answer(request).der()).getStatus())
        .isEqualTo(OCSPResp.TRY_LATER);
  }

  @Test
  void whenResponderIsOver_thenTryLaterAndTheNextOneAnswers() throws Exception {
    hall.now = NOW.plus(Duration.ofDays(31));
    assertThat(errorOf(request(leaf.serial()))).isEqualTo(OCSPResp.TRY_LATER);
    hall.appointResponder(TestHall.ISSUING);
    hall.now = hall.now.plus(Duration.ofMinutes(1));
    assertThat(statusOf(leaf.serial())).isEqualTo(CertificateStatus.GOOD);
  }

  @Test
  void whenTheKeyStoreIsAway_thenTryLaterUntilItIsBack() throws Exception {
    GateThatGoesAway gate = new GateThatGoesAway(hall.gate);
    hall.gate = gate.gate();
    answers = hall.answers();
    gate.goAway();
    assertThat(errorOf(request(leaf.serial()))).isEqualTo(OCSPResp.TRY_LATER);

    gate.comeBack();
    hall.now = hall.now.plus(Duration.ofMinutes(1));
    assertThat(statusOf(leaf.serial())).isEqualTo(CertificateStatus.GOOD);
  }

  @Test
  void whenTheKeyStoreGoesAwayBetweenTwoAnswers_thenOnlyWhatIsKeptIsAnswered() throws Exception {
    GateThatGoesAway gate = new GateThatGoesAway(hall.gate);
    hall.gate = gate.gate();
    answers = hall.answers();
    StatusAnswer before = answers.answer(request(leaf.serial()));
    gate.goAway();

    assertThat(answers.answer(request(leaf.serial()))).isSameAs(before);
    assertThat(errorOf(withNonce(new byte[] {1}, false))).isEqualTo(OCSPResp.TRY_LATER);
    assertThat(answers.answer(withNonce(new byte[] {1}, false)).until()).isEmpty();
  }

  @Test
  void whenTheRespondersKeyIsGone_thenTryLater() throws Exception {
    KeyStoreGate another = new KeysInMemory();
    hall.gate = another;
    answers = hall.answers();

    assertThat(errorOf(request(leaf.serial()))).isEqualTo(OCSPResp.TRY_LATER);
  }

  @Test
  void whenAskedAgain_thenTheKeptAnswerIsGivenAndOnlyTheEpochRead() throws Exception {
    StatusAnswer first = answers.answer(request(leaf.serial()));
    hall.store.log.clear();
    assertThat(answers.answer(request(leaf.serial()))).isSameAs(first);
    assertThat(hall.store.log).containsExactly("epoch");
  }

  @Test
  void whenAnotherCertificateIsRevoked_thenKeptAnswersAreMadeAnew() throws Exception {
    Certificate next = hall.cycle().certify(hall.wish(Fixtures.request("good_p384.csr"), "O-2"));
    StatusAnswer first = answers.answer(request(leaf.serial()));
    revoke(next, RevocationReason.SUPERSEDED);
    assertThat(answers.answer(request(leaf.serial()))).isNotSameAs(first);
  }

  @Test
  void whenHalfItsLifeIsOver_thenTheAnswerIsMadeAnew() throws Exception {
    StatusAnswer first = answers.answer(request(leaf.serial()));
    assertThat(first.until()).contains(NOW.plus(Duration.ofHours(24)));
    hall.now = NOW.plus(Duration.ofHours(12));
    StatusAnswer second = answers.answer(request(leaf.serial()));
    assertThat(second.producedAt()).isEqualTo(hall.now);
  }

  @Test
  void whenOpensslAsks_thenItAcceptsTheAnswer() throws Exception {
    assertThat(judge("-sha1")).contains("Response verify OK").contains("leaf.pem: good");
    assertThat(judge("-sha256")).contains("Response verify OK").contains("leaf.pem: good");
    revoke(leaf, RevocationReason.SUPERSEDED);
    assertThat(judge("-sha256"))
        .contains("Response verify OK")
        .contains("leaf.pem: revoked")
        .contains("superseded");
  }

  /** What openssl reads out of the answer to its own request. */
  private String judge(String digest) throws IOException {
    Files.writeString(folder.resolve("issuing.pem"), pem(authority(TestHall.ISSUING)));
    Files.writeString(
        folder.resolve("chain.pem"),
        pem(authority(TestHall.ISSUING)) + pem(authority(TestHall.ROOT)));
    Files.writeString(folder.resolve("leaf.pem"), pem(leaf.encoded()));
    List<String> asked =
        List.of("ocsp", "-no_nonce", digest, "-issuer", "issuing.pem", "-cert", "leaf.pem");
    Openssl openssl = new Openssl(folder);
    openssl.run(with(asked, "-reqout", "request.der"));
    byte[] request = Files.readAllBytes(folder.resolve("request.der"));
    Files.write(folder.resolve("answer.der"), answers.answer(request).der());
    return openssl
        .run(
            with(
                asked,
                "-respin",
                "answer.der",
                "-CAfile",
                "chain.pem",
                "-attime",
                Long.toString(NOW.plusSeconds(60).getEpochSecond()),
                "-validity_period",
                "2000000000"))
        .text();
  }

  private static String[] with(List<String> asked, String... more) {
    List<String> all = new ArrayList<>(asked);
    all.addAll(List.of(more));
    return all.toArray(new String[0]);
  }

  private static String pem(byte[] der) {
    return EncodedCertificate.of(der).pem();
  }
}
