package org.certhall.pairing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** One ceremony by which the hall comes to know an assistant, and what it knows from then on. */
@Entity
@Table(name = "pairing")
public class Pairing {

  /** From the first word to the comparison of the codes. */
  public static final Duration LIFE = Duration.ofMinutes(2);

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private PairingDeskKind desk;

  @Enumerated(EnumType.STRING)
  private PairingState state;

  @Column(name = "session_index")
  private String sessionIndex;

  private String network;

  @Column(name = "begun_by")
  private String begunBy;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "hall_nonce")
  private String hallNonce;

  private String assistant;

  @Column(name = "assistant_nonce")
  private String assistantNonce;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "in_force")
  private String inForce;

  @Version private long version;

  protected Pairing() {}

  /** Begins one: the hall has drawn its nonce. */
  public Pairing(String id, String hallNonce, PairingOwner owner, Instant now) {
    this.id = id;
    this.hallNonce = hallNonce;
    this.desk = owner.desk();
    this.sessionIndex = owner.sessionIndex();
    this.network = owner.network();
    this.begunBy = owner.name();
    this.begunAt = now;
    this.state = PairingState.BEGUN;
  }

  /** Takes the assistant's nonce; once, so that nobody tries nonces against the hall's. */
  public void answer(Thumbprint answering, String nonce, Instant now) {
    demand(PairingState.BEGUN, now);
    assistant = answering.text();
    assistantNonce = nonce;
    state = PairingState.ANSWERED;
  }

  /** The person has confirmed at both ends. */
  public void confirm(Thumbprint confirming, Instant now) {
    demand(PairingState.ANSWERED, now);
    if (!confirming.text().equals(assistant)) {
      throw Problem.of(ProblemType.PAIRING_FAILED);
    }
    state = PairingState.CONFIRMED;
    lastSeenAt = now;
    inForce = inForceOf(desk, confirming);
  }

  /** Takes it back: the assistant gets no more grants. */
  public void revoke(Instant now) {
    if (state != PairingState.CONFIRMED) {
      throw Problem.of(ProblemType.STALE);
    }
    state = PairingState.REVOKED;
    endedAt = now;
    inForce = null;
  }

  private void demand(PairingState expected, Instant now) {
    if (state != expected || begunAt.plus(LIFE).isBefore(now)) {
      throw Problem.of(ProblemType.PAIRING_FAILED);
    }
  }

  public boolean isOf(PairingOwner owner) {
    return desk == owner.desk() && Objects.equals(sessionIndex, owner.sessionIndex());
  }

  public String id() {
    return id;
  }

  public PairingDeskKind desk() {
    return desk;
  }

  public PairingState state() {
    return state;
  }

  public String begunBy() {
    return begunBy;
  }

  public String network() {
    return network;
  }

  public Instant begunAt() {
    return begunAt;
  }

  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  public String hallNonce() {
    return hallNonce;
  }

  public String assistantNonce() {
    return assistantNonce;
  }

  /** The assistant that answered. */
  public Thumbprint assistant() {
    return new Thumbprint(assistant);
  }

  /** What the row in force is found by. */
  public static String inForceOf(PairingDeskKind desk, Thumbprint assistant) {
    return desk + ":" + assistant;
  }
}
