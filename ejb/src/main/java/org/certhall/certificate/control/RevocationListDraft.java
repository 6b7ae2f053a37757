package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.certhall.authority.control.Issuer;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.RevocationReason;

/** A revocation list before it is signed (RFC 5280, section 5). */
record RevocationListDraft(Issuer issuer, long number, Instant from, Instant until) {

  byte[] toBeSigned(List<Certificate> revoked) {
    V2TBSCertListGenerator generator = new V2TBSCertListGenerator();
    generator.setSignature(issuer.scheme().identifier());
    generator.setIssuer(issuer.subject());
    generator.setThisUpdate(new Time(Date.from(from)));
    generator.setNextUpdate(new Time(Date.from(until)));
    try {
      for (Certificate certificate : revoked) {
        add(generator, certificate);
      }
      generator.setExtensions(extensions().generate());
      return generator.generateTBSCertList().getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] signed(byte[] toBeSigned, byte[] signature) {
    TBSCertList tbs = TBSCertList.getInstance(toBeSigned);
    try {
      return new DERSequence(
              new ASN1Encodable[] {tbs, tbs.getSignature(), new DERBitString(signature)})
          .getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** RFC 5280, 5.2.1 and 5.2.3: both are in every list. */
  private ExtensionsGenerator extensions() throws IOException {
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    extensions.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new AuthorityKeyIdentifier(KeyIdentifier.of(issuer.publicKey())));
    extensions.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
    return extensions;
  }

  /** RFC 5280, 5.3.1: an unspecified reason is left out. */
  private static void add(V2TBSCertListGenerator generator, Certificate certificate)
      throws IOException {
    int reason = certificate.reason().orElse(RevocationReason.UNSPECIFIED).code();
    Time at = new Time(Date.from(certificate.revokedAt().orElseThrow()));
    ASN1Integer serial = new ASN1Integer(certificate.serial().value());
    if (certificate.invalidSince().isPresent()) {
      generator.addCRLEntry(
          serial, at, reason, new ASN1GeneralizedTime(Date.from(certificate.invalidSince().get())));
    } else if (reason == RevocationReason.UNSPECIFIED.code()) {
      generator.addCRLEntry(serial, at, null);
    } else {
      generator.addCRLEntry(serial, at, reason);
    }
  }
}
