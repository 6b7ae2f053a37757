package org.certhall.certificate.control;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The key is of a kind and length that the profile takes. */
final class KeyKindCheck implements RequestCheck {

  private static final int SHORTEST_RSA = 2048;
  private static final int LONGEST_RSA = 4096;

  @Override
  public void check(CertificationRequest request, CertificateProfile profile) {
    if (!profile.keyAlgorithms().contains(kindOf(request.publicKey()))) {
      throw Problem.of(ProblemType.REQUEST_KEY_KIND).at("request");
    }
  }

  static KeyAlgorithm kindOf(SubjectPublicKeyInfo key) {
    ASN1ObjectIdentifier id = key.getAlgorithm().getAlgorithm();
    if (PKCSObjectIdentifiers.rsaEncryption.equals(id)) {
      return rsa(key);
    }
    // Named curves only: parameters spelt out can hide a generator of the forger's choice.
    ASN1Encodable curve = key.getAlgorithm().getParameters();
    if (X9ObjectIdentifiers.id_ecPublicKey.equals(id)) {
      if (SECObjectIdentifiers.secp256r1.equals(curve)) {
        return KeyAlgorithm.P_256;
      }
      if (SECObjectIdentifiers.secp384r1.equals(curve)) {
        return KeyAlgorithm.P_384;
      }
      if (GMObjectIdentifiers.sm2p256v1.equals(curve)) {
        return KeyAlgorithm.SM2;
      }
    }
    throw Problem.of(ProblemType.REQUEST_KEY_KIND).at("request");
  }

  private static KeyAlgorithm rsa(SubjectPublicKeyInfo key) {
    int bits = RsaKeys.of(key).getModulus().bitLength();
    if (bits < SHORTEST_RSA) {
      throw Problem.of(
              ProblemType.REQUEST_KEY_SHORT, String.valueOf(bits), String.valueOf(SHORTEST_RSA))
          .at("request");
    }
    return switch (bits) {
      case SHORTEST_RSA -> KeyAlgorithm.RSA_2048;
      case 3072 -> KeyAlgorithm.RSA_3072;
      case LONGEST_RSA -> KeyAlgorithm.RSA_4096;
      default -> throw Problem.of(ProblemType.REQUEST_KEY_KIND).at("request");
    };
  }
}
