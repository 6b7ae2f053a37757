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

  /** By this its pieces are asked for. */
  public String id() {
    return list.id();
  }

  /** How many pieces there are. */
  public int parts() {
    return list.parts();
  }

  /** Octets in all. */
  public long size() {
    return list.size();
  }
}
