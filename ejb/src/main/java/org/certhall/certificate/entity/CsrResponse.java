package org.certhall.certificate.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * The answer to a certificate request (GM/T 0092, clause 8): the signature certificate and, where
 * the subscriber has a pair, the encryption certificate with its private key in an envelope that
 * the certified signature key opens.
 *
 * <p>Each set holds one certificate: DER sorts a set, and readers take the first of it.
 */
public final class CsrResponse {

  private static final int MOST_BYTES = 32 * 1024;
  private static final int MOST_CERTIFICATES = 8;
  private static final int KEY_TAG = 0;
  private static final int ENCRYPTION_TAG = 1;

  private final List<EncodedCertificate> signature;
  private final Optional<Sm2EnvelopedKey> key;
  private final List<EncodedCertificate> encryption;

  private CsrResponse(
      List<EncodedCertificate> signature,
      Optional<Sm2EnvelopedKey> key,
      List<EncodedCertificate> encryption) {
    this.signature = signature;
    this.key = key;
    this.encryption = encryption;
  }

  /** Of a pair. */
  public static CsrResponse of(
      EncodedCertificate signature, EncodedCertificate encryption, Sm2EnvelopedKey key) {
    return new CsrResponse(List.of(signature), Optional.of(key), List.of(encryption));
  }

  /**
   * Reads DER.
   *
   * @throws Problem CSR_RESPONSE_MALFORMED or KEY_ENVELOPE_MALFORMED, whatever is wrong
   */
  public static CsrResponse parse(byte[] der) {
    demand(der.length <= MOST_BYTES && DerShape.isOneElement(der));
    try {
      return read(ASN1Sequence.getInstance(der));
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) {
      // The parser has many ways to say that an element is not what it should be.
      throw Problem.of(ProblemType.CSR_RESPONSE_MALFORMED);
    }
  }

  private static CsrResponse read(ASN1Sequence content) {
    demand(content.size() == 1 || content.size() == 3);
    List<EncodedCertificate> signature = certificates(ASN1Set.getInstance(content.getObjectAt(0)));
    if (content.size() == 1) {
      return new CsrResponse(signature, Optional.empty(), List.of());
    }
    ASN1TaggedObject key = tagged(content.getObjectAt(1), KEY_TAG);
    ASN1TaggedObject encryption = tagged(content.getObjectAt(2), ENCRYPTION_TAG);
    return new CsrResponse(
        signature,
        Optional.of(Sm2EnvelopedKey.read(ASN1Sequence.getInstance(key, false))),
        certificates(ASN1Set.getInstance(encryption, false)));
  }

  private static ASN1TaggedObject tagged(ASN1Encodable element, int tag) {
    ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(element);
    demand(tagged.hasContextTag(tag));
    return tagged;
  }

  private static List<EncodedCertificate> certificates(ASN1Set set) {
    demand(set.size() > 0 && set.size() <= MOST_CERTIFICATES);
    return Arrays.stream(set.toArray()).map(CsrResponse::certificate).toList();
  }

  /** Read as far as others will ask it, here, where what it throws is caught. */
  private static EncodedCertificate certificate(ASN1Encodable element) {
    try {
      EncodedCertificate read = EncodedCertificate.of(encoded(element));
      demand(read.notBefore() != null && read.notAfter() != null);
      demand(read.serial() != null && !read.keyDigest().isEmpty());
      return read;
    } catch (RuntimeException e) {
      throw Problem.of(ProblemType.CSR_RESPONSE_MALFORMED);
    }
  }

  public byte[] der() {
    ASN1EncodableVector content = new ASN1EncodableVector();
    content.add(set(signature));
    key.ifPresent(
        enveloped -> {
          content.add(new DERTaggedObject(false, KEY_TAG, enveloped.content()));
          content.add(new DERTaggedObject(false, ENCRYPTION_TAG, set(encryption)));
        });
    return encoded(new DERSequence(content));
  }

  private static DERSet set(List<EncodedCertificate> certificates) {
    return new DERSet(
        certificates.stream()
            .map(certificate -> ASN1Sequence.getInstance(certificate.der()))
            .toArray(ASN1Encodable[]::new));
  }

  private static byte[] encoded(ASN1Encodable element) {
    try {
      return element.toASN1Primitive().getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public EncodedCertificate signature() {
    return signature.get(0);
  }

  public Optional<EncodedCertificate> encryption() {
    return encryption.stream().findFirst();
  }

  public Optional<Sm2EnvelopedKey> key() {
    return key;
  }

  private static void demand(boolean right) {
    if (!right) {
      throw Problem.of(ProblemType.CSR_RESPONSE_MALFORMED);
    }
  }
}
