package org.certhall.order.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** One line of an order's history. */
@Embeddable
public class OrderStep {

  @Column(name = "happened_at")
  private Instant happenedAt;

  private String who;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_state")
  private OrderState from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_state")
  private OrderState to;

  private String note;

  @Enumerated(EnumType.STRING)
  private ConsentWay consent;

  protected OrderStep() {}

  OrderStep(By by, OrderState from, OrderState to, String note) {
    this.happenedAt = by.when();
    this.who = by.who();
    this.from = from;
    this.to = to;
    this.note = note;
  }

  OrderStep consented(ConsentWay way) {
    OrderStep step = new OrderStep(new By(who, happenedAt), from, to, note);
    step.consent = way;
    return step;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public String who() {
    return who;
  }

  public OrderState from() {
    return from;
  }

  public OrderState to() {
    return to;
  }

  public String note() {
    return note;
  }

  /** How the owner agreed to what staff did here. */
  public Optional<ConsentWay> consent() {
    return Optional.ofNullable(consent);
  }
}
