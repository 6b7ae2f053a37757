package org.certhall.order.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Which reviewer has an order open, and who decided it last. */
@Embeddable
class Review {

  /** Then another reviewer may take it over. */
  private static final Duration CLAIM_LASTS = Duration.ofMinutes(30);

  @Column(name = "claimed_by")
  private String claimedBy;

  @Column(name = "claimed_at")
  private Instant claimedAt;

  @Column(name = "reviewed_by")
  private String decidedBy;

  @Column(name = "reviewed_at")
  private Instant decidedAt;

  protected Review() {}

  void claim(By by) {
    claimedBy = by.who();
    claimedAt = by.when();
  }

  void putBack() {
    claimedBy = null;
  }

  void decide(By by) {
    decidedBy = by.who();
    decidedAt = by.when();
    putBack();
  }

  void mustBeWith(By by) {
    if (!Objects.equals(claimedBy, by.who())) {
      throw Problem.of(ProblemType.ORDER_NOT_CLAIMED);
    }
  }

  void mustNotBeWithAnother(By by) {
    if (!Objects.equals(claimedBy, by.who()) && by.when().isBefore(claimedAt.plus(CLAIM_LASTS))) {
      throw Problem.of(ProblemType.ORDER_CLAIMED, claimedBy);
    }
  }

  Optional<String> claimedBy() {
    return Optional.ofNullable(claimedBy);
  }

  Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
