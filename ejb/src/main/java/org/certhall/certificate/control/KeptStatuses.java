package org.certhall.certificate.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.SerialNumber;

/**
 * What was lately read of certificates, for as long as their authority's epoch has not moved. That
 * a serial was never issued is not kept: it may be in the next moment, and that moves no epoch.
 */
final class KeptStatuses implements StatusStore {

  private static final int KEPT_AT_MOST = 100_000;

  private final StatusStore store;
  private final Map<AuthorityName, EpochReading> epochs = new ConcurrentHashMap<>();
  private final Cache<Known, StatusAtEpoch> kept =
      Caffeine.newBuilder().maximumSize(KEPT_AT_MOST).build();

  private record Known(AuthorityName authority, SerialNumber serial) {}

  KeptStatuses(StatusStore store) {
    this.store = store;
  }

  @Override
  public long epochOf(AuthorityName authority) {
    return epochs
        .computeIfAbsent(authority, name -> new EpochReading(() -> store.epochOf(name)))
        .now();
  }

  @Override
  public StatusAtEpoch statusOf(AuthorityName authority, SerialNumber serial) {
    Known known = new Known(authority, serial);
    StatusAtEpoch before = kept.getIfPresent(known);
    if (before != null && before.epoch() == epochOf(authority)) {
      return before;
    }
    StatusAtEpoch read = store.statusOf(authority, serial);
    if (read.issued()) {
      kept.put(known, read);
    }
    return read;
  }
}
