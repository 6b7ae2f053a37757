package org.certhall.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.certhall.authority.entity.AuthorityName;

/** What is about to be signed. Written down before, so that a crash cannot hide a certificate. */
@Entity
@Table(name = "signing_intent")
public class SigningIntent {

  /** How far it has come. */
  public enum State {
    OPEN,
    DONE,
    ABANDONED
  }

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

  @Column(name = "to_be_signed")
  private byte[] toBeSigned;

  private String wish;

  @Column(name = "list_partition")
  private int listPartition;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected SigningIntent() {}

  private SigningIntent(
      Wish wish,
      SerialNumber serial,
      CertificateProfile profile,
      byte[] tbs,
      int listPartition,
      Instant at) {
    this.serial = serial.toString();
    this.authority = wish.authority().value();
    this.profile = profile.name().value();
    this.profileVersion = profile.version();
    this.orderNumber = wish.orderNumber();
    this.subject = wish.subject().distinguishedName();
    this.creditCode = wish.subject().code().map(Object::toString).orElse(null);
    this.toBeSigned = tbs.clone();
    this.wish = wish.digest();
    this.listPartition = listPartition;
    this.state = State.OPEN;
    this.recordedAt = at;
  }

  /**
   * What is to be signed for a wish.
   *
   * @param listPartition the revocation list named in it: 1, 2, 3 …; 0 for the whole list
   */
  public static SigningIntent of(
      Wish wish,
      SerialNumber serial,
      CertificateProfile profile,
      byte[] tbs,
      int listPartition,
      Instant at) {
    return new SigningIntent(wish, serial, profile, tbs, listPartition, at);
  }

  /** The certificate is stored. */
  public void finish() {
    demandOpen();
    state = State.DONE;
  }

  /** It will never be signed; the same wish may be made again. */
  public void abandon() {
    demandOpen();
    state = State.ABANDONED;
    wish = null;
  }

  private void demandOpen() {
    if (state != State.OPEN) {
      throw new IllegalStateException("the intent " + serial + " is " + state);
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public SerialNumber serial() {
    return new SerialNumber(new BigInteger(serial, RADIX));
  }

  public AuthorityName authority() {
    return new AuthorityName(authority);
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

  public byte[] toBeSigned() {
    return toBeSigned.clone();
  }

  /** The digest of the wish that this intent fulfils; empty when abandoned. */
  public Optional<String> wish() {
    return Optional.ofNullable(wish);
  }

  public int listPartition() {
    return listPartition;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
