package org.certhall.escrow.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Both administrator PINs of one place given to one assistant, for one order. */
@Entity
@Table(name = "pin_release")
public class Release {

  /** How long an assistant may begin with what it was offered. */
  public static final Duration OFFER_LASTS = Duration.ofMinutes(5);

  /** After so long a second computer may begin, whatever became of the first. */
  public static final Duration OTHERS_WAIT = Duration.ofMinutes(10);

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "token_serial")
  private String serial;

  private String application;

  /** The place while OFFERED, else null; unique: one open release a token. */
  @Column(name = "open_place")
  private String openPlace;

  private String assistant;

  @Column(name = "release_key")
  private String releaseKey;

  private String nonce;

  @Column(name = "current_pin")
  private String currentPin;

  @Column(name = "candidate_pin")
  private String candidatePin;

  @Column(name = "receipt_secret")
  private byte[] receiptSecret;

  @Enumerated(EnumType.STRING)
  private ReleaseState state;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "never_begun")
  private boolean neverBegun;

  @Column(name = "wrong_current")
  private int wrongCurrent;

  @Column(name = "wrong_candidate")
  private int wrongCandidate;

  @Version
  @Column(name = "row_version")
  private long version;

  protected Release() {}

  /** Whether it is of the form that this hall gives to its releases. */
  public static boolean isId(String text) {
    return text != null && ID.matcher(text).matches();
  }

  /** For an occasion at a place. */
  public static Release at(String id, Purpose purpose, String orderNumber, TokenPlace place) {
    Release release = new Release();
    release.id = id;
    release.purpose = purpose;
    release.orderNumber = orderNumber;
    release.serial = place.serial();
    release.application = place.application();
    return release;
  }

  /** Both thumbprints by RFC 7638. */
  public Release to(String assistantThumbprint, String releaseKeyThumbprint, String ofNonce) {
    this.assistant = assistantThumbprint;
    this.releaseKey = releaseKeyThumbprint;
    this.nonce = ofNonce;
    return this;
  }

  public Release offer(
      String currentPinId, String candidatePinId, byte[] sealedReceiptSecret, Instant when) {
    this.currentPin = currentPinId;
    this.candidatePin = candidatePinId;
    this.receiptSecret = sealedReceiptSecret.clone();
    this.state = ReleaseState.OFFERED;
    this.openPlace = place().key();
    this.offeredAt = when;
    return this;
  }

  /** The candidate is proved, at whatever time that becomes known. */
  public void apply(Instant when) {
    close(ReleaseState.APPLIED, when);
  }

  /** Ends without proof; an applied one stays applied. */
  public void lapse(Instant when) {
    if (state == ReleaseState.OFFERED) {
      close(ReleaseState.LAPSED, when);
    }
  }

  /** The assistant says that it tried neither value. */
  public void neverBegan(Instant when) {
    lapse(when);
    neverBegun = state == ReleaseState.LAPSED && wrongCurrent + wrongCandidate == 0;
  }

  /**
   * Notes what an assistant reports; saying it twice adds nothing.
   *
   * @return how many of them are new
   */
  public int note(int current, int candidate) {
    int fresh = Math.max(0, current - wrongCurrent) + Math.max(0, candidate - wrongCandidate);
    wrongCurrent = Math.max(wrongCurrent, current);
    wrongCandidate = Math.max(wrongCandidate, candidate);
    return fresh;
  }

  /** Whether somebody else's computer has to wait; a clock set back does not lock it out. */
  public boolean keepsOthersAway(String otherAssistant, Instant now) {
    return state != ReleaseState.APPLIED
        && mayHaveBegun()
        && !assistant.equals(otherAssistant)
        && isYoungerThan(OTHERS_WAIT, now);
  }

  /** Until its assistant says that it tried neither value. */
  public boolean mayHaveBegun() {
    return !neverBegun;
  }

  /** Whether its assistant may still be at work with it; a clock set back ends that at once. */
  public boolean isUnderWay(Instant now) {
    return state == ReleaseState.OFFERED && isYoungerThan(OTHERS_WAIT, now);
  }

  /** Whether this is the answer to that question, asked again because the answer was lost. */
  public boolean answers(String askingAssistant, String key, Instant now) {
    return state == ReleaseState.OFFERED
        && assistant.equals(askingAssistant)
        && releaseKey.equals(key)
        && isYoungerThan(OFFER_LASTS, now);
  }

  private boolean isYoungerThan(Duration age, Instant now) {
    return Duration.between(offeredAt, now).abs().compareTo(age) < 0;
  }

  private void close(ReleaseState end, Instant when) {
    state = end;
    openPlace = null;
    closedAt = when;
  }

  public String id() {
    return id;
  }

  public Purpose purpose() {
    return purpose;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public TokenPlace place() {
    return new TokenPlace(serial, application);
  }

  public String assistant() {
    return assistant;
  }

  public String releaseKey() {
    return releaseKey;
  }

  public String nonce() {
    return nonce;
  }

  public String currentPin() {
    return currentPin;
  }

  public String candidatePin() {
    return candidatePin;
  }

  public byte[] receiptSecret() {
    return receiptSecret.clone();
  }

  public ReleaseState state() {
    return state;
  }

  public Instant offeredAt() {
    return offeredAt;
  }

  public Instant closedAt() {
    return closedAt;
  }
}
