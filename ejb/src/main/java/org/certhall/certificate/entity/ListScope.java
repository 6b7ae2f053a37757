package org.certhall.certificate.entity;

import java.math.BigInteger;
import org.certhall.authority.entity.AuthorityName;

/**
 * Which certificates a revocation list tells of: all of an authority, or those of one partition.
 * The partition of a certificate is fixed when it is issued, and named in it (RFC 5280, 5.2.5).
 *
 * @param partition 1, 2, 3 …; 0 for the whole
 */
public record ListScope(AuthorityName authority, int partition) {

  private static final int WHOLE = 0;

  public ListScope {
    if (partition < WHOLE) {
      throw new IllegalArgumentException("no partition: " + partition);
    }
  }

  public static ListScope whole(AuthorityName authority) {
    return new ListScope(authority, WHOLE);
  }

  /** Where a certificate belongs whose authority has so many partitions now. */
  public static ListScope of(AuthorityName authority, SerialNumber serial, int partitions) {
    return partitions == WHOLE
        ? whole(authority)
        : new ListScope(
            authority, 1 + serial.value().mod(BigInteger.valueOf(partitions)).intValueExact());
  }

  public boolean isWhole() {
    return partition == WHOLE;
  }

  /** As it stands in the name of its file: {@code some-authority}, {@code some-authority.p3}. */
  @Override
  public String toString() {
    return isWhole() ? authority.value() : authority + ".p" + partition;
  }
}
