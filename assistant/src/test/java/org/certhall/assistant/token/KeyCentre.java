package org.certhall.assistant.token;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.BigIntegers;

/** The other side of an import: makes a key pair and wraps it to a transport key. */
public final class KeyCentre {
  private static final Provider BC = new BouncyCastleProvider();
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyCentre() {}

  public static KeyPair make(KeyAlgorithm algorithm) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(algorithm == KeyAlgorithm.RSA_2048 ? "RSA" : "EC", BC);
      switch (algorithm) {
        case RSA_2048 -> generator.initialize(2048);
        case P_256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case SM2 -> generator.initialize(new ECGenParameterSpec("sm2p256v1"));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static WrappedKey wrapped(
      KeyPair pair, KeyAlgorithm algorithm, SubjectPublicKeyInfo transport) {
    try {
      SubjectPublicKeyInfo own = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
      return switch (algorithm) {
        case SM2 -> sm2(pair, own, transport);
        case RSA_2048 -> rsa(pair, own, transport);
        case P_256 -> ec(pair, own, transport);
      };
    } catch (GeneralSecurityException | IOException | InvalidCipherTextException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static WrappedKey sm2(
      KeyPair pair, SubjectPublicKeyInfo own, SubjectPublicKeyInfo transport)
      throws GeneralSecurityException, IOException, InvalidCipherTextException {
    byte[] sm4 = random(16);
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(PublicKeyFactory.createKey(transport), RANDOM));
    Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", BC);
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(sm4, "SM4"));
    var secret =
        (ECPrivateKeyParameters) PrivateKeyFactory.createKey(pair.getPrivate().getEncoded());
    return new WrappedKey(
        own,
        octets(engine.processBlock(sm4, 0, sm4.length)),
        octets(cipher.doFinal(BigIntegers.asUnsignedByteArray(32, secret.getD()))));
  }

  private static WrappedKey rsa(
      KeyPair pair, SubjectPublicKeyInfo own, SubjectPublicKeyInfo transport)
      throws GeneralSecurityException, IOException {
    byte[] aes = random(32);
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding", BC);
    cipher.init(Cipher.ENCRYPT_MODE, BouncyCastleProvider.getPublicKey(transport));
    return new WrappedKey(own, octets(cipher.doFinal(aes)), wrapped(aes, pair));
  }

  private static WrappedKey ec(
      KeyPair pair, SubjectPublicKeyInfo own, SubjectPublicKeyInfo transport)
      throws GeneralSecurityException, IOException {
    KeyPair ephemeral = make(KeyAlgorithm.P_256);
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH", BC);
    agreement.init(ephemeral.getPrivate());
    agreement.doPhase(BouncyCastleProvider.getPublicKey(transport), true);
    byte[] point =
        SubjectPublicKeyInfo.getInstance(ephemeral.getPublic().getEncoded())
            .getPublicKeyData()
            .getOctets();
    return new WrappedKey(own, octets(point), wrapped(agreement.generateSecret(), pair));
  }

  private static ASN1OctetString wrapped(byte[] aes, KeyPair pair) {
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    RFC5649WrapEngine engine = new RFC5649WrapEngine(AESEngine.newInstance());
    engine.init(true, new KeyParameter(aes));
    byte[] wrapped = engine.wrap(pkcs8, 0, pkcs8.length);
    Arrays.fill(pkcs8, (byte) 0);
    return octets(wrapped);
  }

  private static ASN1OctetString octets(byte[] bytes) {
    return new DEROctetString(bytes);
  }
}
