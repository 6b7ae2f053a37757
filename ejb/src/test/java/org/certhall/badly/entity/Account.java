package org.certhall.badly.entity;

import jakarta.persistence.Entity;
import org.certhall.badly.control.Rule;

/** Has a setter and knows a rule. */
@Entity
public class Account {
  private long amount;

  public void setAmount(long amount) {
    this.amount = amount;
  }

  public boolean isGood() {
    return new Rule().holds(amount);
  }
}
