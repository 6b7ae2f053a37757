package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestChecksTest {

  private static final CertificateProfile PROFILE =
      new Profiles("1.2.156.112570.11.210").get(ProfileName.ORGANISATION_SIGNATURE);

  private final RequestChecks checks = new RequestChecks();

  @ParameterizedTest
  @ValueSource(strings = {"good_p256.csr", "good_p384.csr", "good_rsa_2048.csr", "good_sm2.csr"})
  void whenRequestIsGood_thenItPasses(String file) {
    assertThatCode(() -> checks.check(Fixtures.request(file), PROFILE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "short_key_rsa_1024.csr,REQUEST_KEY_SHORT",
    "odd_length_rsa_2560.csr,REQUEST_KEY_KIND",
    "exponent_3.csr,REQUEST_EXPONENT_SMALL",
    "curve_secp256k1.csr,REQUEST_KEY_KIND",
    "curve_spelt_out.csr,REQUEST_KEY_KIND",
    "kind_ed25519.csr,REQUEST_KEY_KIND",
    "point_off_curve.csr,REQUEST_POINT_WRONG",
    "digest_sha1.csr,REQUEST_DIGEST_WEAK",
    "signature_of_another_text.csr,REQUEST_SIGNATURE_WRONG",
  })
  void whenRequestHasDefect_thenItIsNamed(String file, ProblemType type) {
    assertRefused(Fixtures.request(file), type);
  }

  @Test
  void whenProfileTakesOtherKeys_thenRefused() {
    CertificateProfile onlyRsa =
        CertificateProfile.named(new ProfileName("only-rsa"), 1)
            .keyUsage(PROFILE.keyUsage())
            .keyAlgorithms(Set.of(KeyAlgorithm.RSA_2048))
            .build();
    assertThatThrownBy(() -> checks.check(Fixtures.request("good_p256.csr"), onlyRsa))
        .hasMessageContaining("request-key-kind");
  }

  @Test
  void whenExponentIsEvenOrNegative_thenRefused() throws Exception {
    BigInteger modulus = modulusOf("good_rsa_2048.csr");
    assertRefused(rsa(modulus, BigInteger.valueOf(65538)), ProblemType.REQUEST_EXPONENT_SMALL);
    assertRefused(rsa(modulus, BigInteger.valueOf(-65537)), ProblemType.REQUEST_MALFORMED);
    assertRefused(rsa(modulus, BigInteger.ONE), ProblemType.REQUEST_EXPONENT_SMALL);
  }

  @Test
  void whenExponentIsHuge_thenRefused() throws Exception {
    BigInteger exponent = BigInteger.ONE.shiftLeft(300).setBit(0);
    assertRefused(rsa(modulusOf("good_rsa_2048.csr"), exponent), ProblemType.REQUEST_KEY_WEAK);
  }

  @Test
  void whenModulusHasSmallFactor_thenRefused() throws Exception {
    BigInteger modulus = BigInteger.ONE.shiftLeft(2047).setBit(0);
    while (modulus.mod(BigInteger.valueOf(751)).signum() != 0) {
      modulus = modulus.add(BigInteger.TWO);
    }
    assertRefused(rsa(modulus, BigInteger.valueOf(65537)), ProblemType.REQUEST_KEY_WEAK);
  }

  private void assertRefused(CertificationRequest request, ProblemType type) {
    assertThatThrownBy(() -> checks.check(request, PROFILE))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(type);
              assertThat(problem.field()).isEqualTo("request");
            });
  }

  private static BigInteger modulusOf(String file) throws Exception {
    return RSAPublicKey.getInstance(Fixtures.request(file).publicKey().parsePublicKey())
        .getModulus();
  }

  private static CertificationRequest rsa(BigInteger modulus, BigInteger exponent)
      throws Exception {
    SubjectPublicKeyInfo key =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
            new RSAPublicKey(modulus, exponent));
    return CertificationRequest.parse(
        new DERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[] {
                  new CertificationRequestInfo(new X500Name("CN=x"), key, new DERSet()),
                  new AlgorithmIdentifier(
                      PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE),
                  new DERBitString(new byte[256])
                })
            .getEncoded("DER"));
  }
}
