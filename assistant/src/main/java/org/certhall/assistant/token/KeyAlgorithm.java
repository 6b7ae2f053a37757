package org.certhall.assistant.token;

/** The keys a hall gives certificates for. */
public enum KeyAlgorithm {
  RSA_2048,
  P_256,
  SM2
}
