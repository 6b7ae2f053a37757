package org.certhall.authority.entity;

/** Kinds of key pairs the hall knows. Which of them a key store can do is asked of the store. */
public enum KeyAlgorithm {
  P_256(SignatureScheme.ECDSA_SHA256),
  P_384(SignatureScheme.ECDSA_SHA384),
  RSA_2048(SignatureScheme.RSA_SHA256),
  RSA_3072(SignatureScheme.RSA_SHA256),
  RSA_4096(SignatureScheme.RSA_SHA256),
  SM2(SignatureScheme.SM2_SM3);

  private final SignatureScheme scheme;

  KeyAlgorithm(SignatureScheme scheme) {
    this.scheme = scheme;
  }

  /** The scheme in which authorities with such a key sign. */
  public SignatureScheme scheme() {
    return scheme;
  }
}
