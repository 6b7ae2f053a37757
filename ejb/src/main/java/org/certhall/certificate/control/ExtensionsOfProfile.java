package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.certhall.certificate.entity.CertificateProfile;

/** The extensions that a profile asks for, in one order. */
final class ExtensionsOfProfile {

  private final CertificateDraft draft;
  private final CertificateProfile profile;
  private final ExtensionsGenerator generator = new ExtensionsGenerator();

  ExtensionsOfProfile(CertificateDraft draft) {
    this.draft = draft;
    this.profile = draft.profile();
  }

  Extensions toExtensions() {
    try {
      addIdentifiers();
      addUses();
      addAddresses();
      addIdentity();
      return generator.generate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A root's authority key identifier may be left out (RFC 5280, section 4.2.1.1). */
  private void addIdentifiers() throws IOException {
    if (!profile.isSelfSigned()) {
      generator.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(KeyIdentifier.of(draft.issuer())));
    }
    generator.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new SubjectKeyIdentifier(KeyIdentifier.of(draft.publicKey())));
  }

  private void addUses() throws IOException {
    if (profile.isAuthority()) {
      generator.addExtension(
          Extension.basicConstraints,
          true,
          profile.pathLength().isPresent()
              ? new BasicConstraints(profile.pathLength().getAsInt())
              : new BasicConstraints(true));
    }
    generator.addExtension(Extension.keyUsage, true, new KeyUsage(profile.keyUsage()));
    if (!profile.purposes().isEmpty()) {
      generator.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(profile.purposes().toArray(new KeyPurposeId[0])));
    }
  }

  private void addAddresses() throws IOException {
    if (profile.isSelfSigned()) {
      return;
    }
    generator.addExtension(
        Extension.cRLDistributionPoints,
        false,
        ListExtensions.points(draft.addresses().revocationList(draft.list())));
    generator.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(
            new AccessDescription[] {
              new AccessDescription(
                  AccessDescription.id_ad_ocsp, address(draft.addresses().status())),
              new AccessDescription(
                  AccessDescription.id_ad_caIssuers,
                  address(draft.addresses().certificate(draft.issuer().name())))
            }));
    if (profile.isResponder()) {
      generator.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }
  }

  private void addIdentity() throws IOException {
    if (profile.creditCodeId().isPresent()) {
      String code =
          draft
              .subject()
              .code()
              .orElseThrow(() -> new IllegalStateException(profile.name() + " needs a credit code"))
              .value();
      generator.addExtension(profile.creditCodeId().get(), false, new DERPrintableString(code));
    }
  }

  private static GeneralName address(String url) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, url);
  }
}
