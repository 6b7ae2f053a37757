package org.certhall.authority.control;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;

/**
 * An authority with its key at hand: what is needed to sign as it.
 *
 * @param own its own certificate; empty for one that is about to get it
 */
public record Issuer(
    AuthorityName name, X500Name subject, KeyHandle key, Optional<Certificate> own) {

  /** Looks up the key of the authority. */
  public static Issuer of(Authority authority, KeyStores keys) {
    KeyHandle key =
        keys.find(authority.keyStore(), authority.keyName())
            .orElseThrow(
                () -> new IllegalStateException("the key of " + authority.name() + " is gone"));
    Optional<Certificate> own = authority.certificate().map(Certificate::getInstance);
    return new Issuer(
        authority.name(),
        // The very bytes of the certificate: another string type would break the chain.
        own.map(Certificate::getSubject)
            .orElseGet(() -> DistinguishedNames.of(authority.subject())),
        key,
        own);
  }

  /** The end of its own certificate. */
  public Optional<Instant> notAfter() {
    return own.map(certificate -> certificate.getEndDate().getDate().toInstant());
  }

  public SignatureScheme scheme() {
    return key.algorithm().scheme();
  }

  /** The key as it stands in certificates. */
  public SubjectPublicKeyInfo publicKey() {
    return SubjectPublicKeyInfo.getInstance(key.publicKey().getEncoded());
  }
}
