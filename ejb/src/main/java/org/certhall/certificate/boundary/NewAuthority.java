package org.certhall.certificate.boundary;

import org.certhall.authority.entity.KeyAlgorithm;

/**
 * An authority as the administrator wants it.
 *
 * @param name in addresses and files: short, lower case, for good
 * @param organisation O of its distinguished name
 * @param commonName CN of its distinguished name
 * @param keyStore where its key shall live
 * @param issuer the name of a root of this hall; the new name itself for a root; {@link #OUTSIDE}
 *     for one that somebody else will certify
 */
public record NewAuthority(
    String name,
    String organisation,
    String commonName,
    String keyStore,
    KeyAlgorithm algorithm,
    String issuer) {

  /** No authority can have this name. */
  public static final String OUTSIDE = "*";

  boolean isOutside() {
    return OUTSIDE.equals(issuer);
  }
}
