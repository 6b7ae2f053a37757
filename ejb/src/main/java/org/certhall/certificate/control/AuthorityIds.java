package org.certhall.certificate.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;

/** Knows an authority by the digests of its name and key that stand in a CertID. */
final class AuthorityIds {

  private record Id(ASN1ObjectIdentifier digest, ASN1OctetString name, ASN1OctetString key) {}

  private final Map<Id, AuthorityName> names = new HashMap<>();

  AuthorityIds(List<Authority> authorities) {
    authorities.forEach(
        authority ->
            authority
                .certificate()
                .map(Certificate::getInstance)
                .ifPresent(certificate -> add(authority.name(), certificate)));
  }

  Optional<AuthorityName> find(CertID id) {
    return Optional.ofNullable(
        names.get(
            new Id(
                id.getHashAlgorithm().getAlgorithm(),
                id.getIssuerNameHash(),
                id.getIssuerKeyHash())));
  }

  /** RFC 6960, 4.1.1; SHA-1 because RFC 5019 wants it, SM3 for those of the field. */
  private void add(AuthorityName name, Certificate certificate) {
    add(name, certificate, OIWObjectIdentifiers.idSHA1, new SHA1Digest());
    add(name, certificate, NISTObjectIdentifiers.id_sha256, new SHA256Digest());
    add(name, certificate, GMObjectIdentifiers.sm3, new SM3Digest());
  }

  private void add(
      AuthorityName name, Certificate certificate, ASN1ObjectIdentifier id, Digest digest) {
    names.put(
        new Id(
            id,
            Octets.digest(digest, Octets.of(certificate.getSubject())),
            Octets.digest(
                digest, certificate.getSubjectPublicKeyInfo().getPublicKeyData().getOctets())),
        name);
  }
}
