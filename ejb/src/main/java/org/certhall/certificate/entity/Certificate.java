package org.certhall.certificate.entity;

import static org.certhall.certificate.entity.RevocationReason.UNSPECIFIED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** A certificate that an authority of this hall has issued, and what became of it. */
@Entity
public class Certificate {

  private static final int RADIX = 16;

  @Id private String serial;
  private String authority;
  private String profile;

  @Column(name = "profile_version")
  private int profileVersion;

  @Column(name = "order_number")
  private String orderNumber;

  private String subject;

  @Column(name = "credit_code")
  private String creditCode;

  @Column(name = "key_digest")
  private String keyDigest;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "not_after")
  private Instant notAfter;

  private byte[] encoded;

  /** The serial of the other certificate of the pair, if it is of one. */
  private String partner;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "list_partition")
  private int listPartition;

  @Column(name = "status_epoch")
  private Long statusEpoch;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Enumerated(EnumType.STRING)
  private RevocationReason reason;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "invalid_since")
  private Instant invalidSince;

  @Version private long version;

  protected Certificate() {}

  private Certificate(SigningIntent intent, EncodedCertificate content, Instant at) {
    if (!content.serial().equals(intent.serial())) {
      throw new IllegalStateException("the certificate is not the intended " + intent.serial());
    }
    serial = intent.serial().toString();
    authority = intent.authority().value();
    profile = intent.profile().value();
    profileVersion = intent.profileVersion();
    orderNumber = intent.orderNumber();
    subject = intent.subject();
    creditCode = intent.creditCode().orElse(null);
    keyDigest = content.keyDigest();
    notBefore = content.notBefore();
    notAfter = content.notAfter();
    encoded = content.der();
    listPartition = intent.listPartition();
    issuedAt = at;
  }

  /** What was intended, signed. */
  public static Certificate issued(SigningIntent intent, EncodedCertificate content, Instant at) {
    return new Certificate(intent, content, at);
  }

  /**
   * Ends it for good.
   *
   * @param since when its key is thought to have become unsafe, or null
   * @param epoch the epoch of its authority that this begins
   */
  public void revoke(RevocationReason why, Instant since, Instant at, long epoch) {
    if (!why.isFinal()) {
      throw new IllegalArgumentException(why + " ends nothing");
    }
    if (revokedAt != null && reason().orElse(UNSPECIFIED).isFinal()) {
      throw Problem.of(ProblemType.CERTIFICATE_REVOKED_ALREADY);
    }
    if (since != null && (since.isAfter(at) || since.isBefore(notBefore))) {
      throw Problem.of(ProblemType.INVALIDITY_DATE_WRONG).at("invalidSince");
    }
    reason = why;
    invalidSince = since;
    revokedAt = at;
    releasedAt = null;
    statusEpoch = epoch;
  }

  /** Ends it for the time being. */
  public void hold(Instant at, long epoch) {
    if (statusAt(at) != CertificateStatus.VALID) {
      throw Problem.of(ProblemType.CERTIFICATE_NOT_VALID);
    }
    reason = RevocationReason.CERTIFICATE_HOLD;
    revokedAt = at;
    releasedAt = null;
    statusEpoch = epoch;
  }

  /** Its hold is over: it is worth what it was. */
  public void release(Instant at, long epoch) {
    if (statusAt(at) != CertificateStatus.ON_HOLD) {
      throw Problem.of(ProblemType.CERTIFICATE_NOT_ON_HOLD);
    }
    reason = null;
    revokedAt = null;
    releasedAt = at;
    statusEpoch = epoch;
  }

  /** This and the other are a pair for good. Saying it again changes nothing. */
  public void pairWith(Certificate other) {
    if (!subject.equals(other.subject) || !authority.equals(other.authority)) {
      throw new IllegalStateException(serial + " and " + other.serial + " are of two subjects");
    }
    becomePartnerOf(other);
    other.becomePartnerOf(this);
  }

  private void becomePartnerOf(Certificate other) {
    if (partner != null && !partner.equals(other.serial)) {
      throw new IllegalStateException(serial + " is of another pair");
    }
    partner = other.serial;
  }

  public CertificateStatus statusAt(Instant now) {
    return CertificateStatus.of(
        notBefore, notAfter, revokedAt == null ? null : reason().orElse(UNSPECIFIED), now);
  }

  public SerialNumber serial() {
    return new SerialNumber(new BigInteger(serial, RADIX));
  }

  public AuthorityName authority() {
    return new AuthorityName(authority);
  }

  /** The revocation list on which it stands if it is revoked. */
  public ListScope list() {
    return new ListScope(authority(), listPartition);
  }

  /** The epoch of its authority in which its status changed, if it ever did. */
  public OptionalLong statusEpoch() {
    return statusEpoch == null ? OptionalLong.empty() : OptionalLong.of(statusEpoch);
  }

  public ProfileName profile() {
    return new ProfileName(profile);
  }

  public int profileVersion() {
    return profileVersion;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public String subject() {
    return subject;
  }

  public Optional<String> creditCode() {
    return Optional.ofNullable(creditCode);
  }

  public String keyDigest() {
    return keyDigest;
  }

  /** The other certificate of the pair, if it is of one. */
  public Optional<SerialNumber> partner() {
    return Optional.ofNullable(partner).map(SerialNumber::parse);
  }

  public Instant notBefore() {
    return notBefore;
  }

  public Instant notAfter() {
    return notAfter;
  }

  /** DER. */
  public byte[] encoded() {
    return encoded.clone();
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  public Optional<RevocationReason> reason() {
    return Optional.ofNullable(reason);
  }

  /** When the last hold ended. */
  public Optional<Instant> releasedAt() {
    return Optional.ofNullable(releasedAt);
  }

  public Optional<Instant> invalidSince() {
    return Optional.ofNullable(invalidSince);
  }
}
