package org.certhall.certificate.entity;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.certhall.authority.entity.KeyAlgorithm;

/**
 * What a kind of certificate contains. It is checked when it is made: a profile that exists can be
 * issued from. A change is a new version, and a certificate remembers its own.
 */
public final class CertificateProfile {

  private static final int CERTIFIES = KeyUsage.keyCertSign;
  private static final int SUBSCRIBER_USES =
      KeyUsage.digitalSignature
          | KeyUsage.nonRepudiation
          | KeyUsage.keyEncipherment
          | KeyUsage.dataEncipherment
          | KeyUsage.keyAgreement;

  private final ProfileName name;
  private final int version;
  private final Period validity;
  private final int keyUsage;
  private final List<KeyPurposeId> purposes;
  private final boolean authority;
  private final Integer pathLength;
  private final boolean selfSigned;
  private final Set<KeyAlgorithm> keyAlgorithms;
  private final ASN1ObjectIdentifier creditCodeId;

  private CertificateProfile(Builder builder) {
    name = builder.name;
    version = builder.version;
    validity = builder.validity;
    keyUsage = builder.keyUsage;
    purposes = List.copyOf(builder.purposes);
    authority = builder.authority;
    pathLength = builder.pathLength;
    selfSigned = builder.selfSigned;
    keyAlgorithms = Set.copyOf(builder.keyAlgorithms);
    creditCodeId = builder.creditCodeId;
  }

  public static Builder named(ProfileName name, int version) {
    return new Builder(name, version);
  }

  public ProfileName name() {
    return name;
  }

  public int version() {
    return version;
  }

  public Period validity() {
    return validity;
  }

  /** Bits of {@link KeyUsage}. */
  public int keyUsage() {
    return keyUsage;
  }

  public List<KeyPurposeId> purposes() {
    return purposes;
  }

  /** Whether it makes authorities rather than subscribers. */
  public boolean isAuthority() {
    return authority;
  }

  public OptionalInt pathLength() {
    return pathLength == null ? OptionalInt.empty() : OptionalInt.of(pathLength);
  }

  /** Whether it answers for an authority what certificates are worth. */
  public boolean isResponder() {
    return purposes.contains(KeyPurposeId.id_kp_OCSPSigning);
  }

  public boolean isSelfSigned() {
    return selfSigned;
  }

  public Set<KeyAlgorithm> keyAlgorithms() {
    return keyAlgorithms;
  }

  /** The extension in which the credit code stands, if it does. */
  public Optional<ASN1ObjectIdentifier> creditCodeId() {
    return Optional.ofNullable(creditCodeId);
  }

  /** Collects a profile and refuses one that would break its standard. */
  public static final class Builder {

    private final ProfileName name;
    private final int version;
    private Period validity = Period.ofYears(1);
    private int keyUsage;
    private List<KeyPurposeId> purposes = List.of();
    private boolean authority;
    private Integer pathLength;
    private boolean selfSigned;
    private Set<KeyAlgorithm> keyAlgorithms = EnumSet.allOf(KeyAlgorithm.class);
    private ASN1ObjectIdentifier creditCodeId;

    private Builder(ProfileName name, int version) {
      this.name = name;
      this.version = version;
    }

    public Builder validFor(Period period) {
      validity = period;
      return this;
    }

    public Builder keyUsage(int bits) {
      keyUsage = bits;
      return this;
    }

    public Builder purposes(KeyPurposeId... ids) {
      purposes = List.of(ids);
      return this;
    }

    public Builder authority() {
      authority = true;
      return this;
    }

    public Builder pathLength(int length) {
      pathLength = length;
      return this;
    }

    public Builder selfSigned() {
      selfSigned = true;
      return this;
    }

    public Builder keyAlgorithms(Set<KeyAlgorithm> algorithms) {
      keyAlgorithms = algorithms;
      return this;
    }

    /** GM/T 0015 leaves the identifier of this extension open: it is configuration. */
    public Builder creditCodeIn(String id) {
      creditCodeId = new ASN1ObjectIdentifier(id);
      return this;
    }

    public CertificateProfile build() {
      demand(version > 0, "a version from 1 on, not " + version);
      demand(!validity.isNegative() && !validity.isZero(), "a validity, not " + validity);
      demand(!keyAlgorithms.isEmpty(), "a key algorithm");
      demand(keyUsage != 0, "a key usage (RFC 5280, 4.2.1.3)");
      boolean certifies = (keyUsage & CERTIFIES) != 0;
      demand(certifies == authority, "keyCertSign exactly for authorities (RFC 5280, 4.2.1.9)");
      demand(pathLength == null || authority, "no path length (RFC 5280, 4.2.1.9)");
      demand(pathLength == null || pathLength >= 0, "a path length from 0 on, not " + pathLength);
      demand(
          !authority || (keyUsage & SUBSCRIBER_USES) == 0,
          "no subscriber's key usage beside keyCertSign");
      demand(!selfSigned || authority, "another issuer: only a root signs itself");
      demand(
          !purposes.contains(KeyPurposeId.id_kp_OCSPSigning)
              || (purposes.size() == 1 && keyUsage == KeyUsage.digitalSignature),
          "no other use beside answering for its authority (RFC 6960, 4.2.2.2)");
      demand(!authority || creditCodeId == null, "no credit code in an authority");
      return new CertificateProfile(this);
    }

    private void demand(boolean right, String wanted) {
      if (!right) {
        throw new IllegalArgumentException("profile " + name + " needs " + wanted);
      }
    }
  }
}
