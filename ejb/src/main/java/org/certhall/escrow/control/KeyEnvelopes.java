package org.certhall.escrow.control;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.certhall.certificate.entity.Sm2EnvelopedKey;

/** Puts private SM2 keys into envelopes that one other SM2 key opens (GM/T 0009, clause 7.4). */
public final class KeyEnvelopes {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final int SM4_BYTES = 16;
  private static final int SCALAR_BYTES = 32;

  private final ASN1ObjectIdentifier sm4;
  private final SecureRandom random;

  /**
   * Puts the parts together.
   *
   * @param sm4 how the cipher is named: the clause says SM4 in ECB, readers differ in its
   *     identifier
   */
  public KeyEnvelopes(String sm4, SecureRandom random) {
    this.sm4 = new ASN1ObjectIdentifier(sm4);
    this.random = random;
  }

  /**
   * Another envelope each time.
   *
   * @param privateKey PKCS#8
   */
  public Sm2EnvelopedKey envelope(Secret privateKey, SubjectPublicKeyInfo recipient) {
    byte[] key = new byte[SM4_BYTES];
    random.nextBytes(key);
    byte[] scalar = new byte[0];
    try {
      ECPrivateKeyParameters enveloped =
          (ECPrivateKeyParameters) PrivateKeyFactory.createKey(privateKey.bytes());
      scalar = BigIntegers.asUnsignedByteArray(SCALAR_BYTES, enveloped.getD());
      return Sm2EnvelopedKey.of(
          sm4, encrypted(key, recipient), point(enveloped), encrypted(scalar, key));
    } catch (IOException | GeneralSecurityException | InvalidCipherTextException e) {
      throw new IllegalStateException("cannot put a key into an envelope", e);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(scalar, (byte) 0);
    }
  }

  private static byte[] point(ECPrivateKeyParameters key) {
    return new FixedPointCombMultiplier()
        .multiply(key.getParameters().getG(), key.getD())
        .normalize()
        .getEncoded(false);
  }

  private byte[] encrypted(byte[] key, SubjectPublicKeyInfo recipient)
      throws IOException, InvalidCipherTextException {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(PublicKeyFactory.createKey(recipient), random));
    return engine.processBlock(key, 0, key.length);
  }

  private static byte[] encrypted(byte[] scalar, byte[] key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", BOUNCY_CASTLE);
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "SM4"));
    return cipher.doFinal(scalar);
  }
}
