package org.certhall.certificate.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.certhall.authority.entity.AuthorityName;

/**
 * Grows with each revocation of an authority, under the row's lock: what is of an older epoch does
 * not know the newest revocation.
 */
@Entity
@Table(name = "revocation_epoch")
public class RevocationEpoch {

  @Id private String authority;
  private long epoch;
  @Version private long version;

  protected RevocationEpoch() {}

  private RevocationEpoch(AuthorityName authority) {
    this.authority = authority.value();
  }

  public static RevocationEpoch of(AuthorityName authority) {
    return new RevocationEpoch(authority);
  }

  public long next() {
    return ++epoch;
  }

  public long now() {
    return epoch;
  }
}
