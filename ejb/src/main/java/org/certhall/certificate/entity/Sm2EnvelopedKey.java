package org.certhall.certificate.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.util.BigIntegers;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * A private SM2 key in an envelope that one other SM2 key can open (GM/T 0009, clause 7.4): a
 * random SM4 key encrypts it, and the recipient's public key encrypts that one.
 */
public final class Sm2EnvelopedKey {

  /** Nothing in it varies by more than a few octets; it takes some 250. */
  private static final int MOST_BYTES = 1024;

  private static final int FIELD = 32;
  private static final int POINT = 1 + 2 * FIELD;
  private static final int SM4_KEY = 16;

  /** SM4, and SM4 in ECB (GM/T 0006): both stand for the one mode that clause 7.4 has. */
  private static final Set<String> SM4 = Set.of("1.2.156.10197.1.104", "1.2.156.10197.1.104.1");

  /** As it is written here: the scalar alone. Others pad it, or have it as the SKF blob does. */
  private static final Set<Integer> PRIVATE_KEY_LENGTHS = Set.of(FIELD, FIELD + 16, 2 * FIELD);

  private final ASN1Sequence content;

  private Sm2EnvelopedKey(ASN1Sequence content) {
    this.content = content;
  }

  /**
   * Puts the parts together.
   *
   * @param sm4 the identifier to write
   * @param wrappedKey the encrypted SM4 key, C1 C3 C2
   * @param publicKey of the enveloped key: 04, X, Y
   * @param privateKey the encrypted scalar
   */
  public static Sm2EnvelopedKey of(
      ASN1ObjectIdentifier sm4, byte[] wrappedKey, byte[] publicKey, byte[] privateKey) {
    return read(
        new DERSequence(
            new ASN1Encodable[] {
              new AlgorithmIdentifier(sm4, DERNull.INSTANCE),
              cipher(wrappedKey),
              new DERBitString(publicKey),
              new DERBitString(privateKey)
            }));
  }

  private static ASN1Sequence cipher(byte[] c1c3c2) {
    byte[] hash = new byte[FIELD];
    byte[] text = new byte[Math.max(0, c1c3c2.length - POINT - FIELD)];
    demand(c1c3c2.length > POINT + FIELD && c1c3c2[0] == 4);
    System.arraycopy(c1c3c2, POINT, hash, 0, FIELD);
    System.arraycopy(c1c3c2, POINT + FIELD, text, 0, text.length);
    return new DERSequence(
        new ASN1Encodable[] {
          new ASN1Integer(new BigInteger(1, c1c3c2, 1, FIELD)),
          new ASN1Integer(new BigInteger(1, c1c3c2, 1 + FIELD, FIELD)),
          new DEROctetString(hash),
          new DEROctetString(text)
        });
  }

  /**
   * Reads DER.
   *
   * @throws Problem KEY_ENVELOPE_MALFORMED, whatever is wrong
   */
  public static Sm2EnvelopedKey parse(byte[] der) {
    demand(der.length <= MOST_BYTES && DerShape.isOneElement(der));
    try {
      return read(ASN1Sequence.getInstance(der));
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) {
      // The parser has many ways to say that an element is not what it should be.
      throw Problem.of(ProblemType.KEY_ENVELOPE_MALFORMED);
    }
  }

  static Sm2EnvelopedKey read(ASN1Sequence content) {
    Sm2EnvelopedKey key = new Sm2EnvelopedKey(content);
    demand(content.size() == 4 && isSm4(content.getObjectAt(0)));
    demand(key.wrappedKey().length == POINT + FIELD + SM4_KEY);
    byte[] point = key.publicKey();
    demand(point.length == POINT && point[0] == 4);
    GMNamedCurves.getByName("sm2p256v1").getCurve().decodePoint(point);
    demand(PRIVATE_KEY_LENGTHS.contains(key.privateKey().length));
    return key;
  }

  /** Some write the bare identifier where the clause has an AlgorithmIdentifier. */
  private static boolean isSm4(ASN1Encodable algorithm) {
    if (algorithm instanceof ASN1ObjectIdentifier bare) {
      return SM4.contains(bare.getId());
    }
    AlgorithmIdentifier identifier = AlgorithmIdentifier.getInstance(algorithm);
    ASN1Encodable parameters = identifier.getParameters();
    return SM4.contains(identifier.getAlgorithm().getId())
        && (parameters == null || DERNull.INSTANCE.equals(parameters));
  }

  /** The encrypted SM4 key: C1 C3 C2. */
  public byte[] wrappedKey() {
    ASN1Sequence cipher = ASN1Sequence.getInstance(content.getObjectAt(1));
    demand(cipher.size() == 4);
    byte[] hash = ASN1OctetString.getInstance(cipher.getObjectAt(2)).getOctets();
    byte[] text = ASN1OctetString.getInstance(cipher.getObjectAt(3)).getOctets();
    demand(hash.length == FIELD && text.length == SM4_KEY);
    byte[] all = new byte[POINT + FIELD + SM4_KEY];
    all[0] = 4;
    System.arraycopy(coordinate(cipher.getObjectAt(0)), 0, all, 1, FIELD);
    System.arraycopy(coordinate(cipher.getObjectAt(1)), 0, all, 1 + FIELD, FIELD);
    System.arraycopy(hash, 0, all, POINT, FIELD);
    System.arraycopy(text, 0, all, POINT + FIELD, SM4_KEY);
    return all;
  }

  private static byte[] coordinate(ASN1Encodable integer) {
    BigInteger value = ASN1Integer.getInstance(integer).getValue();
    demand(value.signum() >= 0 && value.bitLength() <= 8 * FIELD);
    return BigIntegers.asUnsignedByteArray(FIELD, value);
  }

  /** Of the enveloped key: 04, X, Y. */
  public byte[] publicKey() {
    return octets(2);
  }

  /** The encrypted scalar. */
  public byte[] privateKey() {
    return octets(3);
  }

  private byte[] octets(int place) {
    ASN1BitString bits = ASN1BitString.getInstance(content.getObjectAt(place));
    demand(bits.getPadBits() == 0);
    return bits.getOctets();
  }

  ASN1Sequence content() {
    return content;
  }

  public byte[] der() {
    try {
      return content.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void demand(boolean right) {
    if (!right) {
      throw Problem.of(ProblemType.KEY_ENVELOPE_MALFORMED);
    }
  }
}
