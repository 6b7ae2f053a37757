package org.certhall.authority.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A key that took the place of the one assistants had pinned, and the old key's word for it. */
@Entity
@Table(name = "hall_key_successor")
public class HallKeySuccessor {

  /**
   * What the old key has signed is believed for so long: no invitation and no grant lives longer.
   */
  public static final Duration GRACE = Duration.ofMinutes(30);

  @Id private int number;

  @Column(name = "key_name")
  private String keyName;

  private String thumbprint;
  private String replaced;
  private String statement;

  @Column(name = "made_at")
  private Instant madeAt;

  protected HallKeySuccessor() {}

  /**
   * A successor.
   *
   * @param number counts up from one
   * @param replaced thumbprint of the key before
   * @param statement signed by that key
   */
  public HallKeySuccessor(
      int number,
      String keyName,
      String thumbprint,
      String replaced,
      String statement,
      Instant madeAt) {
    this.number = number;
    this.keyName = keyName;
    this.thumbprint = thumbprint;
    this.replaced = replaced;
    this.statement = statement;
    this.madeAt = madeAt;
  }

  /** Whether what the key before has signed still counts. */
  public boolean isFresh(Instant now) {
    return madeAt.plus(GRACE).isAfter(now);
  }

  public int number() {
    return number;
  }

  public String keyName() {
    return keyName;
  }

  public String thumbprint() {
    return thumbprint;
  }

  public String replaced() {
    return replaced;
  }

  public String statement() {
    return statement;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
