package org.certhall.certificate.control;

import java.time.Period;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.certhall.authority.entity.KeyAlgorithm;
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
            ProfileName.ORGANISATION_SIGNATURE, organisationSignature(creditCodeId),
            ProfileName.ORGANISATION_ENCRYPTION_SM2, encryptionSm2(creditCodeId),
            ProfileName.ORGANISATION_ENCRYPTION_EC, encryptionEc(creditCodeId),
            ProfileName.ORGANISATION_ENCRYPTION_RSA, encryptionRsa(creditCodeId));
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

  /** For the encryption certificate of a pair whose keys are of this kind. */
  static ProfileName encryptionOf(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case SM2 -> ProfileName.ORGANISATION_ENCRYPTION_SM2;
      case P_256, P_384 -> ProfileName.ORGANISATION_ENCRYPTION_EC;
      case RSA_2048, RSA_3072, RSA_4096 -> ProfileName.ORGANISATION_ENCRYPTION_RSA;
    };
  }

  /** As the halls in use have it: SM2 both encrypts and agrees on keys (GM/T 0003). */
  private static CertificateProfile encryptionSm2(String creditCodeId) {
    return encryption(
        ProfileName.ORGANISATION_ENCRYPTION_SM2,
        KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement,
        EnumSet.of(KeyAlgorithm.SM2),
        creditCodeId);
  }

  /** RFC 8813, section 3: an ECDH key enciphers nothing. */
  private static CertificateProfile encryptionEc(String creditCodeId) {
    return encryption(
        ProfileName.ORGANISATION_ENCRYPTION_EC,
        KeyUsage.keyAgreement,
        EnumSet.of(KeyAlgorithm.P_256, KeyAlgorithm.P_384),
        creditCodeId);
  }

  /** RFC 3279, section 2.3.1: an RSA key agrees on nothing. */
  private static CertificateProfile encryptionRsa(String creditCodeId) {
    return encryption(
        ProfileName.ORGANISATION_ENCRYPTION_RSA,
        KeyUsage.keyEncipherment | KeyUsage.dataEncipherment,
        EnumSet.of(KeyAlgorithm.RSA_2048, KeyAlgorithm.RSA_3072, KeyAlgorithm.RSA_4096),
        creditCodeId);
  }

  private static CertificateProfile encryption(
      ProfileName name, int uses, Set<KeyAlgorithm> algorithms, String creditCodeId) {
    return CertificateProfile.named(name, 1)
        .validFor(Period.ofYears(1))
        .keyUsage(uses)
        .keyAlgorithms(algorithms)
        .creditCodeIn(creditCodeId)
        .build();
  }
}
