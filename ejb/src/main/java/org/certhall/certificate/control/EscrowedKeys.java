package org.certhall.certificate.control;

import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.Sm2EnvelopedKey;

/**
 * The key management centre, as whoever issues pairs sees it: it has the private keys of encryption
 * certificates, and none comes out of it in clear.
 *
 * <p>Each call is a transaction of its own, done when it returns.
 */
public interface EscrowedKeys {

  /**
   * Sets a key aside for a pair for good; for the same pair it is the same key however often it is
   * asked for.
   *
   * @param pair by what the pair is known: the digest of the wish for its signature certificate
   * @return the key's own request, which proves that the centre has its private part
   */
  CertificationRequest take(String pair, KeyAlgorithm algorithm);

  /** The pair's key is certified: from now it is found by this certificate. */
  void bind(String pair, SerialNumber encryptionCertificate);

  /** Pairs whose key was taken and is bound to no certificate, the oldest first. */
  List<String> unbound();

  /**
   * The private key of this encryption certificate in an envelope for one SM2 key.
   *
   * @param recipient the key of the signature certificate of the same pair
   * @throws org.certhall.problem.Problem if no SM2 key is kept under that certificate
   */
  Sm2EnvelopedKey envelope(SerialNumber encryptionCertificate, SubjectPublicKeyInfo recipient);
}
