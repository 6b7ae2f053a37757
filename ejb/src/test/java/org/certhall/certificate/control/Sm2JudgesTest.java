package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencent.kona.crypto.KonaCryptoProvider;
import com.tencent.kona.pkix.KonaPKIXProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificateList;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An SM2 chain before two judges: openssl, which hands the signer id only to the leaf and so is
 * asked link by link, and Tencent Kona, which takes the whole chain with its lists.
 */
class Sm2JudgesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final String SIGNER_ID = "distid:1234567812345678";

  @TempDir private Path folder;
  private TestHall hall;
  private Openssl openssl;
  private Certificate leaf;

  @BeforeAll
  static void registerKona() {
    Security.addProvider(new KonaCryptoProvider());
    Security.addProvider(new KonaPKIXProvider());
  }

  @AfterAll
  static void removeKona() {
    Security.removeProvider("KonaPKIX");
    Security.removeProvider("KonaCrypto");
  }

  @BeforeEach
  void setUp() throws IOException {
    hall = TestHall.founded(NOW, KeyAlgorithm.SM2);
    openssl = new Openssl(folder);
    leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_sm2.csr"), "O-1"));
    write("root.pem", authority(TestHall.ROOT));
    write("issuing.pem", authority(TestHall.ISSUING));
    write("leaf.pem", leaf.encoded());
  }

  private byte[] authority(AuthorityName name) {
    return hall.authorities.find(name).orElseThrow().certificate().orElseThrow();
  }

  private void write(String name, byte[] der) throws IOException {
    Files.writeString(
        folder.resolve(name), EncodedCertificate.of(der).pem(), StandardCharsets.US_ASCII);
  }

  @Test
  void whenIssuedBySm2_thenOpensslAcceptsEachLink() {
    assertThat(link("root.pem", "root.pem").text()).contains("root.pem: OK");
    assertThat(link("root.pem", "issuing.pem").text()).contains("issuing.pem: OK");
    assertThat(link("issuing.pem", "leaf.pem").text()).contains("leaf.pem: OK");
  }

  @Test
  void whenIssuerIsAnother_thenOpensslRefusesTheLink() {
    assertThat(link("root.pem", "leaf.pem").status()).isNotZero();
  }

  private Openssl.Answer link(String issuer, String certificate) {
    return openssl.run(
        "verify",
        "-x509_strict",
        "-partial_chain",
        "-attime",
        Long.toString(NOW.plusSeconds(60).getEpochSecond()),
        "-vfyopt",
        SIGNER_ID,
        "-trusted",
        issuer,
        certificate);
  }

  @Test
  void whenListIsSigned_thenOpensslAcceptsTheSignature() throws IOException {
    CertificateList list = CertificateList.getInstance(list(TestHall.ISSUING));
    Files.write(folder.resolve("tbs"), list.getTBSCertList().getEncoded("DER"));
    Files.write(folder.resolve("signature"), list.getSignature().getOctets());
    openssl.run("x509", "-in", "issuing.pem", "-pubkey", "-noout", "-out", "issuing.key");
    Openssl.Answer answer =
        openssl.run(
            "pkeyutl",
            "-verify",
            "-rawin",
            "-digest",
            "sm3",
            "-pkeyopt",
            SIGNER_ID,
            "-pubin",
            "-inkey",
            "issuing.key",
            "-in",
            "tbs",
            "-sigfile",
            "signature");
    assertThat(answer.text()).contains("Signature Verified Successfully");
  }

  private byte[] list(AuthorityName name) {
    return hall.lists.encoded(name);
  }

  @Test
  void whenNothingIsRevoked_thenKonaAcceptsTheChainWithItsLists() {
    assertThatCode(this::validateByKona).doesNotThrowAnyException();
  }

  @Test
  void whenAPairIsIssued_thenBothJudgesAcceptItsEncryptionCertificate() throws IOException {
    leaf = hall.pairs().certify(hall.wish(Fixtures.request("good_sm2.csr"), "O-1")).encryption();
    write("leaf.pem", leaf.encoded());

    assertThat(link("issuing.pem", "leaf.pem").text()).contains("leaf.pem: OK");
    assertThatCode(this::validateByKona).doesNotThrowAnyException();
  }

  @Test
  void whenRevoked_thenKonaRefusesTheChain() {
    hall.revoke(leaf, RevocationReason.KEY_COMPROMISE, null);
    hall.publication().publish(ListScope.whole(TestHall.ISSUING));
    assertThatThrownBy(this::validateByKona)
        .isInstanceOf(CertPathValidatorException.class)
        .hasMessageContaining("revoked");
  }

  private void validateByKona() throws GeneralSecurityException {
    CertificateFactory reader = CertificateFactory.getInstance("X.509", "KonaPKIX");
    PKIXParameters parameters =
        new PKIXParameters(
            Set.of(new TrustAnchor(certificate(reader, authority(TestHall.ROOT)), null)));
    parameters.addCertStore(
        CertStore.getInstance(
            "Collection",
            new CollectionCertStoreParameters(
                List.of(revoked(reader, TestHall.ROOT), revoked(reader, TestHall.ISSUING)))));
    parameters.setDate(Date.from(NOW.plusSeconds(60)));
    CertPathValidator.getInstance("PKIX", "KonaPKIX")
        .validate(
            reader.generateCertPath(
                List.of(
                    certificate(reader, leaf.encoded()),
                    certificate(reader, authority(TestHall.ISSUING)))),
            parameters);
  }

  private static X509Certificate certificate(CertificateFactory reader, byte[] der)
      throws GeneralSecurityException {
    return (X509Certificate) reader.generateCertificate(new ByteArrayInputStream(der));
  }

  private X509CRL revoked(CertificateFactory reader, AuthorityName name)
      throws GeneralSecurityException {
    return (X509CRL) reader.generateCRL(new ByteArrayInputStream(list(name)));
  }
}
