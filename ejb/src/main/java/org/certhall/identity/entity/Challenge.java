package org.certhall.identity.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.SealedIdentity;

/** One code sent to one mobile for one order. */
@Entity
@Table(name = "identity_challenge")
public class Challenge {

  private static final Duration LASTS = Duration.ofMinutes(5);
  private static final int TRIES = 5;

  @Id private String id;

  @Column(name = "order_number")
  private String orderNumber;

  @Enumerated(EnumType.STRING)
  private ChallengePurpose purpose;

  @Column(name = "person_name")
  private String personName;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "resident_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "resident_index"))
  private SealedIdentity residentId;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "mobile_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "mobile_index"))
  private SealedIdentity mobile;

  private String receipt;

  @Column(name = "code_digest")
  private String codeDigest;

  @Column(name = "tries_left")
  private int triesLeft;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected Challenge() {}

  /** Before anybody is asked: no code opens it yet. */
  public static Challenge reserved(
      String id, String orderNumber, ChallengePurpose purpose, PersonName name, Instant when) {
    Challenge challenge = new Challenge();
    challenge.id = id;
    challenge.orderNumber = orderNumber;
    challenge.purpose = purpose;
    challenge.personName = name.value();
    challenge.receipt = "";
    challenge.codeDigest = "";
    challenge.sentAt = when;
    challenge.expiresAt = when.plus(LASTS);
    return challenge;
  }

  public Challenge about(SealedIdentity person, SealedIdentity personsMobile) {
    this.residentId = person;
    this.mobile = personsMobile;
    return this;
  }

  /** The three belong together, and a code is on its way. */
  public void sent(String verifierReceipt, String digestOfCode) {
    this.receipt = verifierReceipt;
    this.codeDigest = digestOfCode;
    this.triesLeft = TRIES;
  }

  /** Whether there was a try to take. */
  public boolean spendTry() {
    if (triesLeft == 0) {
      return false;
    }
    triesLeft--;
    return true;
  }

  public boolean isOpenedBy(String digestOfCode, Instant when) {
    return usedAt == null && when.isBefore(expiresAt) && codeDigest.equals(digestOfCode);
  }

  public void use(Instant when) {
    usedAt = when;
    triesLeft = 0;
  }

  public String id() {
    return id;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public ChallengePurpose purpose() {
    return purpose;
  }

  public PersonName name() {
    return new PersonName(personName);
  }

  public SealedIdentity residentId() {
    return residentId;
  }

  public SealedIdentity mobile() {
    return mobile;
  }

  public String receipt() {
    return receipt;
  }

  public int triesLeft() {
    return triesLeft;
  }

  public Instant sentAt() {
    return sentAt;
  }
}
