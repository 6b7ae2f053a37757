package org.certhall.assistant.pkcs11;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KeyAgreement;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.assistant.token.KeyAlgorithm;

/** Whether a private key that nobody can read is the other half of a public one. */
final class Halves {
  private static final Provider BC = new BouncyCastleProvider();

  private final Cryptoki cryptoki;
  private final long session;

  Halves(Cryptoki cryptoki, long session) {
    this.cryptoki = cryptoki;
    this.session = session;
  }

  boolean fit(KeyAlgorithm algorithm, long privateKey, SubjectPublicKeyInfo publicKey)
      throws CryptokiException {
    try {
      return algorithm == KeyAlgorithm.RSA_2048
          ? hasModulus(privateKey, publicKey)
          : agrees(privateKey, publicKey);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean hasModulus(long privateKey, SubjectPublicKeyInfo publicKey)
      throws CryptokiException, IOException {
    BigInteger wanted = RSAPublicKey.getInstance(publicKey.parsePublicKey()).getModulus();
    return cryptoki
        .bytes(session, privateKey, Ck.A_MODULUS)
        .map(bytes -> new BigInteger(1, bytes))
        .filter(wanted::equals)
        .isPresent();
  }

  /** A stranger agrees with both on the same secret. */
  private boolean agrees(long privateKey, SubjectPublicKeyInfo publicKey)
      throws CryptokiException, GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BC);
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair stranger = generator.generateKeyPair();
    byte[] point =
        SubjectPublicKeyInfo.getInstance(stranger.getPublic().getEncoded())
            .getPublicKeyData()
            .getOctets();
    long agreed = cryptoki.derive(session, privateKey, point, Templates.agreed());
    try {
      Optional<byte[]> inside = cryptoki.bytes(session, agreed, Ck.A_VALUE);
      KeyAgreement outside = KeyAgreement.getInstance("ECDH", BC);
      outside.init(stranger.getPrivate());
      outside.doPhase(BouncyCastleProvider.getPublicKey(publicKey), true);
      byte[] wanted = outside.generateSecret();
      return inside.filter(value -> Arrays.equals(value, wanted)).isPresent();
    } finally {
      cryptoki.destroy(session, agreed);
    }
  }
}
