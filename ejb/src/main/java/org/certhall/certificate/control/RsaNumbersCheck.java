package org.certhall.certificate.control;

import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * FIPS 186-5, A.1.1: the exponent is odd and between 2^16 and 2^256; no small factor in the
 * modulus.
 */
final class RsaNumbersCheck implements RequestCheck {

  private static final int SMALLEST_EXPONENT_BITS = 17;
  private static final int LARGEST_EXPONENT_BITS = 256;
  private static final int SMALL_FACTORS_UP_TO = 751;
  private static final BigInteger SMALL_FACTORS = product();

  @Override
  public void check(CertificationRequest request, CertificateProfile profile) {
    if (!PKCSObjectIdentifiers.rsaEncryption.equals(
        request.publicKey().getAlgorithm().getAlgorithm())) {
      return;
    }
    RSAPublicKey key = RsaKeys.of(request.publicKey());
    BigInteger exponent = key.getPublicExponent();
    int bits = exponent.bitLength();
    if (exponent.signum() <= 0 || bits < SMALLEST_EXPONENT_BITS || !exponent.testBit(0)) {
      throw Problem.of(ProblemType.REQUEST_EXPONENT_SMALL).at("request");
    }
    if (bits > LARGEST_EXPONENT_BITS
        || key.getModulus().signum() <= 0
        || !key.getModulus().gcd(SMALL_FACTORS).equals(BigInteger.ONE)) {
      throw Problem.of(ProblemType.REQUEST_KEY_WEAK).at("request");
    }
  }

  private static BigInteger product() {
    BigInteger product = BigInteger.TWO;
    for (BigInteger prime = BigInteger.TWO.nextProbablePrime();
        prime.intValue() <= SMALL_FACTORS_UP_TO;
        prime = prime.nextProbablePrime()) {
      product = product.multiply(prime);
    }
    return product;
  }
}
