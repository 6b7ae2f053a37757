package org.certhall.enrolment.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * 新办: a blank token becomes an organisation's. What was seen to be done is never done again;
 * whatever broke it off, the first step that is missing is the one to go on with.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment {

  @Id
  @Column(name = "order_number")
  private String number;

  @Enumerated(EnumType.STRING)
  private EnrolmentState state;

  @Column(name = "branch_code")
  private String branchCode;

  @Column(name = "policy_id")
  private String policyId;

  @Column(name = "subscriber_id")
  private String subscriberId;

  @Embedded private Medium medium;

  @Column(name = "open_token")
  private String openToken;

  @Column(name = "write_begun")
  private boolean writeBegun;

  @Column(name = "key_id")
  private String keyId;

  @Column(name = "key_digest")
  private String keyDigest;

  @Column(name = "certificate_serial")
  private String certificateSerial;

  @Column(name = "proof_nonce")
  private String proofNonce;

  /** Why it was given up. */
  private String reason;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @ElementCollection
  @CollectionTable(name = "enrolment_step", joinColumns = @JoinColumn(name = "order_number"))
  @OrderColumn(name = "place")
  private List<DoneStep> done = new ArrayList<>();

  @Version
  @Column(name = "row_version")
  private long version;

  protected Enrolment() {}

  /** For a subscriber on record; from now on no other enrolment can begin on the token. */
  public static Enrolment begin(OrderNumber number, String subscriberId, Medium medium) {
    Enrolment enrolment = new Enrolment();
    enrolment.number = number.value();
    enrolment.subscriberId = subscriberId;
    enrolment.medium = medium;
    enrolment.openToken = medium.token().value();
    enrolment.state = EnrolmentState.OPEN;
    return enrolment;
  }

  /**
   * Where it is done, and by which terms.
   *
   * @param policyId the version of the channel's terms that it keeps to its end
   */
  public Enrolment at(String branch, String policyId) {
    this.branchCode = branch;
    this.policyId = policyId;
    return this;
  }

  /** Administrator PINs are on their way to the token. */
  public void markReleasing() {
    mustBeOpen();
    writeBegun = true;
  }

  /**
   * The assistant has proved that it tried neither: as before.
   *
   * @return whether this was news
   */
  public boolean markNotBegun() {
    if (state != EnrolmentState.OPEN || !done.isEmpty() || !writeBegun) {
      return false;
    }
    writeBegun = false;
    return true;
  }

  /**
   * Both new PINs have opened the token; that may become known after the end, and be said again.
   *
   * @return whether this was news to an enrolment that is still open
   */
  public boolean pinsProved(By by) {
    if (state != EnrolmentState.OPEN || isDone(EnrolmentStep.ADMINISTRATOR_PIN)) {
      return false;
    }
    progress().note(EnrolmentStep.ADMINISTRATOR_PIN, by);
    return true;
  }

  /**
   * A checked request for a key in the token. Another key may take its place only as long as none
   * is certified.
   *
   * @param digest SHA-256 over the public key in hexadecimal
   */
  public void keyMade(TokenKeyName key, String digest, By by) {
    mustBeOpen();
    progress().mustReach(EnrolmentStep.KEY);
    if (isDone(EnrolmentStep.CERTIFICATE) && !digest.equals(keyDigest)) {
      throw Problem.of(ProblemType.ENROLMENT_KEY_OTHER);
    }
    keyId = key.value();
    keyDigest = digest;
    progress().note(EnrolmentStep.KEY, by);
  }

  /** Its key has a certificate; what is to be signed to prove both is decided now. */
  public void certified(SerialNumber serial, String nonce, By by) {
    mustBeOpen();
    progress().mustReach(EnrolmentStep.CERTIFICATE);
    if (isDone(EnrolmentStep.CERTIFICATE)) {
      return;
    }
    certificateSerial = serial.toString();
    proofNonce = nonce;
    progress().note(EnrolmentStep.CERTIFICATE, by);
  }

  /** What was read back from the token is the certificate that was issued. */
  public void readBack(By by) {
    mustBeOpen();
    progress().mustReach(EnrolmentStep.READ_BACK);
    progress().note(EnrolmentStep.READ_BACK, by);
  }

  /** Key and certificate have signed what was asked: it is done. */
  public void proved(By by) {
    mustBeOpen();
    progress().mustReach(EnrolmentStep.PROOF);
    progress().note(EnrolmentStep.PROOF, by);
    close(EnrolmentState.COMPLETED, by);
  }

  /** A step whose effect has begun can only be finished. */
  public void cancel(By by) {
    mustBeOpen();
    if (writeBegun) {
      throw Problem.of(ProblemType.ENROLMENT_NOT_CANCELLABLE);
    }
    close(EnrolmentState.CANCELLED, by);
  }

  /** From now on no step is taken. May be said again, as after an interruption. */
  public void beginToGiveUp(String why) {
    if (state != EnrolmentState.GIVING_UP) {
      mustBeOpen();
    }
    state = EnrolmentState.GIVING_UP;
    reason = why;
  }

  /** What was certified on it has ended: its organisation can begin with another token. */
  public void giveUp(By by) {
    if (state != EnrolmentState.GIVING_UP) {
      throw Problem.of(ProblemType.ENROLMENT_NOT_OPEN);
    }
    close(EnrolmentState.GIVEN_UP, by);
  }

  /** The token opens with neither PIN. May be said again. */
  public void block(By by) {
    if (state == EnrolmentState.OPEN) {
      close(EnrolmentState.BLOCKED, by);
    }
  }

  public void mustBeOpen() {
    if (state != EnrolmentState.OPEN) {
      throw Problem.of(ProblemType.ENROLMENT_NOT_OPEN);
    }
  }

  public boolean isDone(EnrolmentStep step) {
    return progress().has(step);
  }

  /** The step to go on with; empty once all are done. */
  public Optional<EnrolmentStep> next() {
    return progress().next();
  }

  private Progress progress() {
    return new Progress(done);
  }

  private void close(EnrolmentState end, By by) {
    state = end;
    openToken = null;
    closedBy = by.who();
    closedAt = by.when();
  }

  public OrderNumber number() {
    return new OrderNumber(number);
  }

  public EnrolmentState state() {
    return state;
  }

  public String branchCode() {
    return branchCode;
  }

  public String policyId() {
    return policyId;
  }

  public String subscriberId() {
    return subscriberId;
  }

  public Medium medium() {
    return medium;
  }

  public boolean isWriteBegun() {
    return writeBegun;
  }

  public Optional<TokenKeyName> key() {
    return Optional.ofNullable(keyId).map(TokenKeyName::new);
  }

  public Optional<SerialNumber> certificate() {
    return Optional.ofNullable(certificateSerial).map(SerialNumber::parse);
  }

  public Optional<String> proofNonce() {
    return Optional.ofNullable(proofNonce);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public List<DoneStep> steps() {
    return List.copyOf(done);
  }
}
