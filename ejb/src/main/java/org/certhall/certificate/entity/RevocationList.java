package org.certhall.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.certhall.authority.entity.AuthorityName;

/** A revocation list as it was published; it never changes. */
@Entity
@Table(name = "revocation_list")
public class RevocationList {

  @Id private String id;
  private String authority;

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

  private RevocationList(AuthorityName authority, long number, Instant from, Instant until) {
    this.id = UUID.randomUUID().toString();
    this.authority = authority.value();
    this.number = number;
    this.thisUpdate = from;
    this.nextUpdate = until;
  }

  public static RevocationList published(
      AuthorityName authority, long number, Instant from, Instant until) {
    return new RevocationList(authority, number, from, until);
  }

  /** Its next piece has been stored. */
  public void grow(int octets) {
    parts++;
    size += octets;
  }

  public String id() {
    return id;
  }

  public AuthorityName authority() {
    return new AuthorityName(authority);
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
