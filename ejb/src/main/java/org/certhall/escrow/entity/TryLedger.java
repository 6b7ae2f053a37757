package org.certhall.escrow.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Wrong administrator tries at one place since a value was last proved there. */
@Entity
@Table(name = "administrator_tries")
public class TryLedger {

  /** So many, and nothing more is offered: the token itself still has one try then. */
  public static final int LIMIT = 2;

  @Id private String place;

  @Column(name = "wrong_tries")
  private int wrong;

  @Column(name = "proved_at")
  private Instant provedAt;

  @Version
  @Column(name = "row_version")
  private long version;

  protected TryLedger() {}

  public TryLedger(TokenPlace place) {
    this.place = place.key();
  }

  public void wrong(int tries) {
    wrong += tries;
  }

  /** A right administrator PIN sets the token's own counter back. */
  public void proved(Instant when) {
    wrong = 0;
    provedAt = when;
  }

  public int wrongTries() {
    return wrong;
  }

  /** Whether a value was proved after that moment: tries before it count no more. */
  public boolean isProvedSince(Instant moment) {
    return provedAt != null && provedAt.isAfter(moment);
  }
}
