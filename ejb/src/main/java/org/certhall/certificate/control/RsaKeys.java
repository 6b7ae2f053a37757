package org.certhall.certificate.control;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Reads RSA public keys out of requests. */
final class RsaKeys {

  private RsaKeys() {}

  static RSAPublicKey of(SubjectPublicKeyInfo key) {
    try {
      ASN1Sequence numbers = ASN1Sequence.getInstance(key.parsePublicKey());
      // RSAPublicKey would read a negative number as a positive one.
      if (numbers.size() == 2 && isPositive(numbers, 0) && isPositive(numbers, 1)) {
        return RSAPublicKey.getInstance(numbers);
      }
    } catch (IOException | RuntimeException e) {
      // No numbers at all.
    }
    throw Problem.of(ProblemType.REQUEST_MALFORMED).at("request");
  }

  private static boolean isPositive(ASN1Sequence numbers, int place) {
    return ASN1Integer.getInstance(numbers.getObjectAt(place)).getValue().signum() > 0;
  }
}
