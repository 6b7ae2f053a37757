package org.certhall.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.certhall.authority.entity.AuthorityName;

/** A revocation list as it was published; it never changes. */
@Entity
@Table(name = "revocation_list")
public class RevocationList {

  private static final long COMPLETE = 0;

  @Id private String id;
  private String authority;

  @Column(name = "list_partition")
  private int partition;

  @Column(name = "base_number")
  private long base;

  private long epoch;

  @Column(name = "crl_number")
  private long number;

  @Column(name = "this_update")
  private Instant thisUpdate;

  @Column(name = "next_update")
  private Instant nextUpdate;

  private int parts;

  @Column(name = "octets")
  private long size;

  protected RevocationList() {}

  private RevocationList(
      ListScope scope, long number, OptionalLong base, long epoch, Instant from, Instant until) {
    this.id = UUID.randomUUID().toString();
    this.authority = scope.authority().value();
    this.partition = scope.partition();
    this.number = number;
    this.base = base.orElse(COMPLETE);
    this.epoch = epoch;
    this.thisUpdate = from;
    this.nextUpdate = until;
  }

  /**
   * A list that is about to be published.
   *
   * @param base the number of the complete list that a delta list adds to
   * @param epoch the last revocation it tells of
   */
  public static RevocationList of(
      ListScope scope, long number, OptionalLong base, long epoch, Instant from, Instant until) {
    return new RevocationList(scope, number, base, epoch, from, until);
  }

  /** Its next piece has been stored. */
  public void grow(int octets) {
    parts++;
    size += octets;
  }

  /** Whether another should have taken its place, and did not. */
  public boolean isLate(Instant now) {
    return HalfLife.of(thisUpdate, nextUpdate).isLate(now);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(nextUpdate);
  }

  public String id() {
    return id;
  }

  public ListScope scope() {
    return new ListScope(new AuthorityName(authority), partition);
  }

  /** The number of the complete list that it adds to, if it is a delta list. */
  public OptionalLong base() {
    return base == COMPLETE ? OptionalLong.empty() : OptionalLong.of(base);
  }

  /** The last revocation of the authority that it tells of. */
  public long epoch() {
    return epoch;
  }

  public long number() {
    return number;
  }

  public Instant thisUpdate() {
    return thisUpdate;
  }

  public Instant nextUpdate() {
    return nextUpdate;
  }

  /** In how many pieces its DER is stored. */
  public int parts() {
    return parts;
  }

  /** Octets of its DER. */
  public long size() {
    return size;
  }
}
