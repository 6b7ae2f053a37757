package org.certhall.enrolment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.certhall.order.entity.By;

/** That a step was done, when, and by whom it was told. */
@Embeddable
public class DoneStep {

  @Enumerated(EnumType.STRING)
  private EnrolmentStep step;

  @Column(name = "done_at")
  private Instant doneAt;

  private String who;

  protected DoneStep() {}

  DoneStep(EnrolmentStep step, By by) {
    this.step = step;
    this.doneAt = by.when();
    this.who = by.who();
  }

  public EnrolmentStep step() {
    return step;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public String who() {
    return who;
  }
}
