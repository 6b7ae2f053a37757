package org.certhall.order.entity;

import java.util.Set;

/** Where an order stands, and where it can go from there. */
public enum OrderState {
  /** Being filled in. */
  DRAFT,
  /** Waits for a reviewer. */
  SUBMITTED,
  /** A reviewer has it open. */
  IN_REVIEW,
  /** Waits for its owner to mend it. */
  REJECTED,
  /** Waits for its owner to plug in the token. */
  APPROVED,
  /** An administrator PIN is offered, or the token is being written. */
  RELEASING,
  COMPLETED,
  CANCELLED,
  /** Its owner let the time go by. */
  EXPIRED,
  /** The token opens no more: a branch has to help. */
  BLOCKED;

  boolean mayBecome(OrderState next) {
    return switch (this) {
      case DRAFT -> Set.of(SUBMITTED, CANCELLED, EXPIRED).contains(next);
      case SUBMITTED -> Set.of(IN_REVIEW, CANCELLED).contains(next);
      case IN_REVIEW -> Set.of(IN_REVIEW, SUBMITTED, APPROVED, REJECTED, CANCELLED).contains(next);
      case REJECTED -> Set.of(SUBMITTED, CANCELLED, EXPIRED).contains(next);
      case APPROVED -> Set.of(RELEASING, CANCELLED, EXPIRED).contains(next);
      case RELEASING -> Set.of(RELEASING, APPROVED, COMPLETED, BLOCKED, CANCELLED).contains(next);
      case COMPLETED, CANCELLED, EXPIRED, BLOCKED -> false;
    };
  }

  /** Whether the order still holds its token. */
  public boolean isOpen() {
    return !Set.of(COMPLETED, CANCELLED, EXPIRED, BLOCKED).contains(this);
  }

  /** Not while a release is offered or a write has begun: that is only given up. */
  public boolean isCancellable() {
    return this != RELEASING && mayBecome(CANCELLED);
  }

  /** Whether its owner may still change what is in it. */
  public boolean isEditable() {
    return this == DRAFT || this == REJECTED;
  }

  boolean lapses() {
    return mayBecome(EXPIRED);
  }
}
