package org.certhall.assistant.demo;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** What the chip of a real token does. */
final class SoftwareKeys {
  private static final Provider CHIP = new BouncyCastleProvider();
  private static final int RSA_BITS = 2048;

  private SoftwareKeys() {}

  static KeyPair generate(KeyAlgorithm algorithm) {
    try {
      return generator(algorithm).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPairGenerator generator(KeyAlgorithm algorithm)
      throws GeneralSecurityException {
    if (algorithm == KeyAlgorithm.RSA_2048) {
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA", CHIP);
      rsa.initialize(RSA_BITS);
      return rsa;
    }
    KeyPairGenerator ec = KeyPairGenerator.getInstance("EC", CHIP);
    ec.initialize(
        new ECGenParameterSpec(algorithm == KeyAlgorithm.SM2 ? "sm2p256v1" : "secp256r1"));
    return ec;
  }

  /** Signs with a PKCS#8 key and overwrites it. */
  static byte[] sign(KeyAlgorithm algorithm, byte[] pkcs8, byte[] message) throws TokenException {
    try {
      String kind = algorithm == KeyAlgorithm.RSA_2048 ? "RSA" : "EC";
      PrivateKey key =
          KeyFactory.getInstance(kind, CHIP).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      Signature signature = Signature.getInstance(signatureName(algorithm), CHIP);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new TokenException(TokenFault.DAMAGED, "the key does not sign", e);
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  private static String signatureName(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA_2048 -> "SHA256withRSA";
      case P_256 -> "SHA256withECDSA";
      case SM2 -> "SM3withSM2";
    };
  }
}
