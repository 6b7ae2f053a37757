package org.certhall.assistant.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.WrappedKey;

/** What the chip of a real token does when a key pair for encryption is imported. */
final class SoftwareUnwrapping {
  private static final Provider CHIP = new BouncyCastleProvider();
  private static final int SCALAR = 32;
  private static final int SKF_SCALAR = 64;

  private SoftwareUnwrapping() {}

  /**
   * Opens it by the token's signature key and overwrites that.
   *
   * @param signature PKCS#8
   * @return PKCS#8
   */
  static byte[] sm2(byte[] signature, WrappedKey wrapped) throws TokenException {
    try {
      SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
      engine.init(false, PrivateKeyFactory.createKey(signature));
      byte[] opener = wrapped.opener().getOctets();
      byte[] sm4 = engine.processBlock(opener, 0, opener.length);
      Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", CHIP);
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(sm4, "SM4"));
      return checked(pkcs8(cipher.doFinal(wrapped.content().getOctets())), wrapped);
    } catch (GeneralSecurityException
        | InvalidCipherTextException
        | IOException
        | IllegalArgumentException e) {
      throw new TokenException(TokenFault.WRONG_KEY, "the envelope does not open", e);
    } finally {
      Arrays.fill(signature, (byte) 0);
    }
  }

  /** The scalar alone or padded, or as the SKF blob has it: at the right of 64 octets. */
  private static byte[] pkcs8(byte[] scalar) throws IOException {
    int from = scalar.length == SKF_SCALAR ? SKF_SCALAR - SCALAR : 0;
    BigInteger d = new BigInteger(1, scalar, from, Math.min(SCALAR, scalar.length - from));
    Arrays.fill(scalar, (byte) 0);
    return new PrivateKeyInfo(
            new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
            new ECPrivateKey(8 * SCALAR, d))
        .getEncoded("DER");
  }

  /** Opens it by a transport key; gives PKCS#8. */
  static byte[] byTransport(PrivateKey transport, WrappedKey wrapped) throws TokenException {
    byte[] opener = wrapped.opener().getOctets();
    byte[] key = new byte[0];
    try {
      key =
          transport.getAlgorithm().equals("RSA")
              ? oaep(transport, opener)
              : ecdh(transport, opener);
      RFC5649WrapEngine engine = new RFC5649WrapEngine(AESEngine.newInstance());
      engine.init(false, new KeyParameter(key));
      byte[] content = wrapped.content().getOctets();
      return checked(engine.unwrap(content, 0, content.length), wrapped);
    } catch (GeneralSecurityException
        | InvalidCipherTextException
        | IOException
        | IllegalArgumentException e) {
      throw new TokenException(TokenFault.WRONG_KEY, "the wrapped key does not open", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * With SHA-1, the one digest that every library has here; OAEP does not lean on its collisions.
   */
  private static byte[] oaep(PrivateKey transport, byte[] encrypted)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding", CHIP);
    cipher.init(Cipher.DECRYPT_MODE, transport);
    return cipher.doFinal(encrypted);
  }

  private static byte[] ecdh(PrivateKey transport, byte[] point)
      throws GeneralSecurityException, IOException {
    AlgorithmIdentifier curve =
        PrivateKeyInfo.getInstance(transport.getEncoded()).getPrivateKeyAlgorithm();
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH", CHIP);
    agreement.init(transport);
    agreement.doPhase(
        BouncyCastleProvider.getPublicKey(new SubjectPublicKeyInfo(curve, point)), true);
    return agreement.generateSecret();
  }

  private static byte[] checked(byte[] pkcs8, WrappedKey wrapped)
      throws TokenException, IOException {
    AsymmetricKeyParameter secret = PrivateKeyFactory.createKey(pkcs8);
    if (!fits(secret, PublicKeyFactory.createKey(wrapped.publicKey()))) {
      Arrays.fill(pkcs8, (byte) 0);
      throw new TokenException(TokenFault.WRONG_KEY);
    }
    return pkcs8;
  }

  private static boolean fits(AsymmetricKeyParameter secret, AsymmetricKeyParameter open) {
    if (secret instanceof ECPrivateKeyParameters ec
        && open instanceof ECPublicKeyParameters point) {
      return ec.getParameters().equals(point.getParameters())
          && ec.getParameters().getG().multiply(ec.getD()).equals(point.getQ());
    }
    return secret instanceof RSAPrivateCrtKeyParameters rsa
        && open instanceof RSAKeyParameters key
        && rsa.getModulus().equals(key.getModulus())
        && rsa.getPublicExponent().equals(key.getExponent());
  }
}
