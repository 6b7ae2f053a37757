package org.certhall.authority.boundary;

/** A function of a PKCS#11 library did not answer CKR_OK. */
final class CryptokiException extends Exception {

  private static final long serialVersionUID = 1L;

  private final long code;

  CryptokiException(String function, long code, String codeName) {
    super(function + " answered " + codeName);
    this.code = code;
  }

  CryptokiException(String function, long code, String codeName, Throwable cause) {
    super(function + " answered " + codeName, cause);
    this.code = code;
  }

  /** CKR_…, PKCS#11 v3.0, section 5.1. */
  long code() {
    return code;
  }
}
