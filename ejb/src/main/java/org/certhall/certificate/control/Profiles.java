package org.certhall.certificate.control;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.ProfileName;

/** The profiles that certificates are issued from. */
public final class Profiles {

  private static final int AUTHORITY_USES = KeyUsage.keyCertSign | KeyUsage.cRLSign;

  private final Map<ProfileName, CertificateProfile> profiles;

  /**
   * Makes and checks them.
   *
   * @param creditCodeId the extension in which organisations' credit codes stand
   */
  public Profiles(String creditCodeId) {
    profiles =
        Map.of(
            ProfileName.ROOT, root(),
            ProfileName.ISSUING, issuing(),
            ProfileName.OCSP_RESPONDER, ocspResponder(),
            ProfileName.ORGANISATION_SIGNATURE, organisationSignature(creditCodeId));
  }

  public CertificateProfile get(ProfileName name) {
    return Optional.ofNullable(profiles.get(name))
        .orElseThrow(() -> new IllegalStateException("there is no profile " + name));
  }

  private static CertificateProfile root() {
    return CertificateProfile.named(ProfileName.ROOT, 1)
        .authority()
        .selfSigned()
        .validFor(Period.ofYears(30))
        .keyUsage(AUTHORITY_USES)
        .build();
  }

  private static CertificateProfile issuing() {
    return CertificateProfile.named(ProfileName.ISSUING, 2)
        .authority()
        .pathLength(0)
        .validFor(Period.ofYears(15))
        .keyUsage(AUTHORITY_USES)
        .build();
  }

  /** Short-lived, since nobody asks whether it is revoked (RFC 6960, section 4.2.2.2.1). */
  private static CertificateProfile ocspResponder() {
    return CertificateProfile.named(ProfileName.OCSP_RESPONDER, 1)
        .validFor(Period.ofDays(30))
        .keyUsage(KeyUsage.digitalSignature)
        .purposes(KeyPurposeId.id_kp_OCSPSigning)
        .build();
  }

  private static CertificateProfile organisationSignature(String creditCodeId) {
    return CertificateProfile.named(ProfileName.ORGANISATION_SIGNATURE, 2)
        .validFor(Period.ofYears(1))
        .keyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)
        .purposes(KeyPurposeId.id_kp_clientAuth)
        .creditCodeIn(creditCodeId)
        .build();
  }
}
