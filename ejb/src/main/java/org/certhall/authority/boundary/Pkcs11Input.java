package org.certhall.authority.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.certhall.authority.control.Content;
import org.certhall.authority.entity.SignatureScheme;

/**
 * What a module signs, and what certificates want of its answer. The digest is made here: the
 * content may be larger than memory, and only these few bytes cross the wire to the module.
 */
final class Pkcs11Input {

  private Pkcs11Input() {}

  /** RFC 8017, 9.2, step 2 for RSA; the bare digest for ECDSA. */
  static byte[] of(Content content, SignatureScheme scheme) {
    try {
      return switch (scheme) {
        case ECDSA_SHA256 -> digest(content, "SHA-256");
        case ECDSA_SHA384 -> digest(content, "SHA-384");
        case RSA_SHA256 ->
            new DigestInfo(
                    new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE),
                    digest(content, "SHA-256"))
                .getEncoded();
        case SM2_SM3 -> throw new IllegalStateException("PKCS#11 has no SM2");
      };
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot read what is to be signed", e);
    }
  }

  private static byte[] digest(Content content, String algorithm)
      throws GeneralSecurityException, IOException {
    MessageDigest digest = MessageDigest.getInstance(algorithm);
    content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return digest.digest();
  }

  /** The module answers ECDSA with r and s of one length, one after the other. */
  static byte[] asInCertificates(byte[] answer, SignatureScheme scheme) {
    if (scheme == SignatureScheme.RSA_SHA256) {
      return answer;
    }
    int half = answer.length / 2;
    try {
      return new DERSequence(
              new ASN1Integer[] {
                new ASN1Integer(new BigInteger(1, Arrays.copyOf(answer, half))),
                new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(answer, half, answer.length)))
              })
          .getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
