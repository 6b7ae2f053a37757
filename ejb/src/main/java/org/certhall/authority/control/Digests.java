package org.certhall.authority.control;

/** Keyed digests by which an encrypted value is found again by its whole value. */
public interface Digests {

  /** HMAC-SHA256, in hexadecimal, of the normalised value under a key of this purpose. */
  String blindIndex(String purpose, String normalisedValue);
}
