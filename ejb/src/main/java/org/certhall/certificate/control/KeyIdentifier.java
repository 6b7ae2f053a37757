package org.certhall.certificate.control;

import java.util.Arrays;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.entity.Sha256;

/** RFC 7093, section 2, method 1: the leftmost 160 bits of SHA-256 over the key's bit string. */
final class KeyIdentifier {

  private static final int BYTES = 20;

  private KeyIdentifier() {}

  static byte[] of(SubjectPublicKeyInfo key) {
    return Arrays.copyOf(Sha256.of(key.getPublicKeyData().getOctets()), BYTES);
  }

  /** Of an authority: as its certificate names the key, which somebody outside may have chosen. */
  static byte[] of(Issuer issuer) {
    return issuer
        .own()
        .map(own -> SubjectKeyIdentifier.fromExtensions(own.getTBSCertificate().getExtensions()))
        .map(SubjectKeyIdentifier::getKeyIdentifier)
        .orElseGet(() -> of(issuer.publicKey()));
  }
}
