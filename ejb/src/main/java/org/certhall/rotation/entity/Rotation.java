package org.certhall.rotation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

/**
 * 更换管理员密码: one errand at the counter. It holds neither token nor order of the subscriber: an unlock
 * that is under way goes on with the value that this one has put there.
 */
@Entity
@Table(name = "rotation")
public class Rotation {

  @Id
  @Column(name = "order_number")
  private String number;

  @Enumerated(EnumType.STRING)
  private RotationState state;

  @Column(name = "branch_code")
  private String branchCode;

  @Column(name = "policy_id")
  private String policyId;

  @Column(name = "token_serial")
  private String tokenSerial;

  private String application;

  @Column(name = "open_place")
  private String openPlace;

  @Column(name = "begun_by")
  private String begunBy;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "retired_pin")
  private String retiredPin;

  private String reason;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version
  @Column(name = "row_version")
  private long version;

  protected Rotation() {}

  /** Of the value in one application of a token. */
  public static Rotation begin(
      OrderNumber number, TokenSerial token, ApplicationName application, By by) {
    Rotation rotation = new Rotation();
    rotation.number = number.value();
    rotation.tokenSerial = token.value();
    rotation.application = application.value();
    rotation.openPlace = placeOf(token, application);
    rotation.state = RotationState.OPEN;
    rotation.begunBy = by.who();
    rotation.begunAt = by.when();
    return rotation;
  }

  /**
   * Where it is done, and by which terms.
   *
   * @param policyId the version of the channel's terms that it keeps to its end
   */
  public Rotation at(String branch, String policyId) {
    this.branchCode = branch;
    this.policyId = policyId;
    return this;
  }

  /**
   * A supervisor has a value released that was replaced once, since none of the others opens it.
   *
   * @param pinId of that value in the escrow
   */
  public Rotation withRetired(String pinId, String why) {
    this.retiredPin = pinId;
    this.reason = why;
    return this;
  }

  public void mustBeOpen() {
    if (!isOpen()) {
      throw Problem.of(ProblemType.ROTATION_NOT_OPEN);
    }
  }

  public boolean isOpen() {
    return state == RotationState.OPEN;
  }

  /**
   * The new value is proved, and nobody else knows it. May be said again.
   *
   * @return whether this was news
   */
  public boolean complete(By by) {
    return isOpen() && close(RotationState.COMPLETED, by);
  }

  /**
   * None of what was offered opens the token. May be said again.
   *
   * @return whether this was news
   */
  public boolean block(By by) {
    return isOpen() && close(RotationState.BLOCKED, by);
  }

  /** Both values are kept: the next one goes on where this one stopped. */
  public void giveUp(By by, String why) {
    mustBeOpen();
    reason = why;
    close(RotationState.GIVEN_UP, by);
  }

  private boolean close(RotationState end, By by) {
    state = end;
    openPlace = null;
    closedBy = by.who();
    closedAt = by.when();
    return true;
  }

  /** As the escrow names a place; no serial holds a slash. */
  public static String placeOf(TokenSerial token, ApplicationName application) {
    return token.value() + "/" + application.value();
  }

  public OrderNumber number() {
    return new OrderNumber(number);
  }

  public RotationState state() {
    return state;
  }

  public String branchCode() {
    return branchCode;
  }

  public String policyId() {
    return policyId;
  }

  public TokenSerial token() {
    return new TokenSerial(tokenSerial);
  }

  public ApplicationName application() {
    return new ApplicationName(application);
  }

  public String begunBy() {
    return begunBy;
  }

  public Instant begunAt() {
    return begunAt;
  }

  /** The RETIRED value that takes the place of CURRENT. */
  public Optional<String> retiredPin() {
    return Optional.ofNullable(retiredPin);
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
}
