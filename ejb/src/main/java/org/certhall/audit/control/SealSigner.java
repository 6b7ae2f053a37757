package org.certhall.audit.control;

/** Signs seals with the hall's audit key. */
public interface SealSigner {

  String keyId();

  /** The signature in base64url. */
  String sign(byte[] statement);
}
