package org.certhall.certificate.boundary;

import java.time.Instant;
import org.certhall.certificate.entity.RevocationList;

/** A revocation list as it is served. */
public final class PublishedList {

  private final RevocationList list;

  PublishedList(RevocationList list) {
    this.list = list;
  }

  public long number() {
    return list.number();
  }

  public Instant thisUpdate() {
    return list.thisUpdate();
  }

  public Instant nextUpdate() {
    return list.nextUpdate();
  }

  public byte[] der() {
    return list.encoded();
  }
}
