package org.certhall.token.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** One token in the hands of a subscriber. */
@Entity
@Table(name = "token")
public class Token {

  @Id private String serial;

  @Column(name = "model_code")
  private String modelCode;

  @Column(name = "subscriber_id")
  private String subscriberId;

  @Column(name = "channel_code")
  private String channelCode;

  @Column(name = "branch_code")
  private String branchCode;

  @Enumerated(EnumType.STRING)
  private TokenState state;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Version
  @Column(name = "row_version")
  private long version;

  protected Token() {}

  /** A token that was enrolled for a subscriber at a branch. */
  public static Token enrolled(
      TokenSerial serial, String modelCode, String subscriberId, ChannelCode channel) {
    Token token = new Token();
    token.serial = serial.value();
    token.modelCode = modelCode;
    token.subscriberId = subscriberId;
    token.channelCode = channel.value();
    token.state = TokenState.NORMAL;
    return token;
  }

  public Token at(String branch, Instant when) {
    this.branchCode = branch;
    this.enrolledAt = when;
    return this;
  }

  /** No administrator PIN known here opens it any more. */
  public void block() {
    state = TokenState.BLOCKED;
  }

  /** A value that is known here has opened it again. */
  public void unblock() {
    state = TokenState.NORMAL;
  }

  /** Its enrolment was given up. */
  public Token withdraw() {
    state = TokenState.WITHDRAWN;
    return this;
  }

  /** Refuses a token that is nobody's. */
  public void mustNotBeWithdrawn() {
    if (state == TokenState.WITHDRAWN) {
      throw Problem.of(ProblemType.TOKEN_WITHDRAWN);
    }
  }

  /** Refuses a token that only a branch can help. */
  public void mustNotBeBlocked() {
    mustNotBeWithdrawn();
    if (state == TokenState.BLOCKED) {
      throw Problem.of(ProblemType.TOKEN_BLOCKED);
    }
  }

  public TokenSerial serial() {
    return new TokenSerial(serial);
  }

  public String modelCode() {
    return modelCode;
  }

  public String subscriberId() {
    return subscriberId;
  }

  public ChannelCode channel() {
    return new ChannelCode(channelCode);
  }

  public String branchCode() {
    return branchCode;
  }

  public TokenState state() {
    return state;
  }

  public Instant enrolledAt() {
    return enrolledAt;
  }
}
