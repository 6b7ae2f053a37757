package org.certhall.authority.boundary;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.function.Supplier;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.io.SignerOutputStream;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.certhall.authority.control.SignatureSink;
import org.certhall.authority.entity.KeyAlgorithm;

/**
 * Signs in the memory of this process: on elliptic curves by BouncyCastle, which is six times as
 * fast there as the JDK 17, with RSA by the JDK.
 */
final class SoftwareSigners {

  private SoftwareSigners() {}

  /**
   * Signers of a key.
   *
   * @param encoded PKCS#8
   */
  static KeptSigners of(byte[] encoded, KeyAlgorithm algorithm) throws GeneralSecurityException {
    return switch (algorithm) {
      case P_256 -> deterministic(SoftwareKeys.elliptic(encoded), SHA256Digest::new);
      case P_384 -> deterministic(SoftwareKeys.elliptic(encoded), SHA384Digest::new);
      case SM2 -> sm2(SoftwareKeys.elliptic(encoded));
      case RSA_2048, RSA_3072, RSA_4096 -> rsa(encoded, algorithm);
    };
  }

  /**
   * RFC 6979: the same bytes signed again after a crash give the same certificate, not a second
   * one.
   */
  private static KeptSigners deterministic(ECPrivateKeyParameters key, Supplier<Digest> digest) {
    return new KeptSigners(
        () ->
            kept(
                new DSADigestSigner(
                    new ECDSASigner(new HMacDSAKCalculator(digest.get())), digest.get()),
                key));
  }

  /** With the signer id of GM/T 0009, clause 10, which BouncyCastle takes of itself. */
  private static KeptSigners sm2(ECPrivateKeyParameters key) {
    return new KeptSigners(
        () -> kept(new SM2Signer(), new ParametersWithRandom(key, new SecureRandom())));
  }

  private static KeptSigners.DataSigner kept(Signer signer, CipherParameters parameters) {
    signer.init(true, parameters);
    return content -> {
      try {
        content.writeTo(new SignerOutputStream(signer));
        return signer.generateSignature();
      } catch (IOException | CryptoException e) {
        throw new GeneralSecurityException(e);
      }
    };
  }

  private static KeptSigners rsa(byte[] encoded, KeyAlgorithm algorithm)
      throws GeneralSecurityException {
    PrivateKey key =
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    return new KeptSigners(
        () -> {
          Signature signature = Signature.getInstance(algorithm.scheme().standardName());
          signature.initSign(key);
          return content -> {
            try {
              content.writeTo(new SignatureSink(signature));
              return signature.sign();
            } catch (IOException e) {
              throw new GeneralSecurityException(e);
            }
          };
        });
  }
}
