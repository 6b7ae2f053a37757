package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.certhall.authority.control.DistinguishedNames;
import org.certhall.authority.control.Issuer;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificateSubject;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.SerialNumber;

/**
 * All that goes into a certificate before it is signed.
 *
 * @param notBefore in whole seconds
 * @param list the revocation list on which it may one day stand
 */
public record CertificateDraft(
    Issuer issuer,
    CertificateProfile profile,
    SubjectPublicKeyInfo publicKey,
    CertificateSubject subject,
    SerialNumber serial,
    Instant notBefore,
    PublicAddresses addresses,
    ListScope list) {

  /** The last second of the validity: both ends are within it (RFC 5280, section 4.1.2.5). */
  public Instant notAfter() {
    return notBefore.atZone(ZoneOffset.UTC).plus(profile.validity()).minusSeconds(1).toInstant();
  }

  /** DER of the TBSCertificate (RFC 5280, section 4.1.2). */
  public byte[] toBeSigned() {
    V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(serial.value()));
    generator.setSignature(issuer.scheme().identifier());
    generator.setIssuer(issuer.subject());
    generator.setStartDate(new Time(Date.from(notBefore)));
    generator.setEndDate(new Time(Date.from(notAfter())));
    generator.setSubject(subjectName());
    generator.setSubjectPublicKeyInfo(publicKey);
    generator.setExtensions(new ExtensionsOfProfile(this).toExtensions());
    try {
      return generator.generateTBSCertificate().getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A root is its own issuer to the byte. */
  private X500Name subjectName() {
    return profile.isSelfSigned()
        ? issuer.subject()
        : DistinguishedNames.of(subject.distinguishedName());
  }
}
