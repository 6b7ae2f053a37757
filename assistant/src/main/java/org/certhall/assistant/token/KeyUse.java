package org.certhall.assistant.token;

/** Which of a pair of certificates a key carries. */
public enum KeyUse {
  SIGN,
  ENCRYPT
}
