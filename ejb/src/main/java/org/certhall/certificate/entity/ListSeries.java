package org.certhall.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.certhall.authority.entity.AuthorityName;

/**
 * The numbers of one scope's revocation lists, complete and delta alike (RFC 5280, 5.2.3). They are
 * given out under the row's lock: across nodes and crashes they only grow.
 */
@Entity
@Table(name = "list_series")
public class ListSeries {

  @Id private String scope;
  private String authority;

  @Column(name = "list_partition")
  private int partition;

  @Column(name = "last_number")
  private long lastNumber;

  @Version private long version;

  protected ListSeries() {}

  private ListSeries(ListScope scope) {
    this.scope = scope.toString();
    this.authority = scope.authority().value();
    this.partition = scope.partition();
  }

  public static ListSeries of(ListScope scope) {
    return new ListSeries(scope);
  }

  /** Gives out the next number. */
  public long next() {
    return ++lastNumber;
  }

  public ListScope scope() {
    return new ListScope(new AuthorityName(authority), partition);
  }
}
