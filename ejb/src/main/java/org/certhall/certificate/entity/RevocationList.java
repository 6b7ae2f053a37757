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

  private byte[] encoded;

  protected RevocationList() {}

  private RevocationList(
      AuthorityName authority, long number, Instant from, Instant until, byte[] der) {
    this.id = UUID.randomUUID().toString();
    this.authority = authority.value();
    this.number = number;
    this.thisUpdate = from;
    this.nextUpdate = until;
    this.encoded = der.clone();
  }

  public static RevocationList published(
      AuthorityName authority, long number, Instant from, Instant until, byte[] der) {
    return new RevocationList(authority, number, from, until, der);
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

  /** DER. */
  public byte[] encoded() {
    return encoded.clone();
  }
}
