package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.certhall.authority.control.Issuer;
import org.certhall.certificate.entity.RevocationList;

/** The extensions of a revocation list (RFC 5280, section 5.2). */
record ListExtensions(Issuer issuer, PublicAddresses addresses, boolean hasDeltas) {

  Extensions of(RevocationList list) {
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    try {
      extensions.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(KeyIdentifier.of(issuer)));
      extensions.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(list.number())));
      if (list.base().isPresent()) {
        extensions.addExtension(
            Extension.deltaCRLIndicator,
            true,
            new CRLNumber(BigInteger.valueOf(list.base().getAsLong())));
      } else if (hasDeltas) {
        extensions.addExtension(
            Extension.freshestCRL, false, points(addresses.deltaList(list.scope())));
      }
      if (!list.scope().isWhole()) {
        extensions.addExtension(Extension.issuingDistributionPoint, true, scopeOf(list));
      }
      return extensions.generate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To the letter what stands in the certificates of the partition, in a delta list too. */
  private IssuingDistributionPoint scopeOf(RevocationList list) {
    return new IssuingDistributionPoint(
        name(addresses.revocationList(list.scope())), false, false, null, false, false);
  }

  static CRLDistPoint points(String url) {
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name(url), null, null)});
  }

  private static DistributionPointName name(String url) {
    return new DistributionPointName(
        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url)));
  }
}
