package org.certhall.authority.entity;

/** Algorithms that one library reads in one chain: those of GM/T, and those of the rest. */
public enum KeyFamily {
  SM2,
  INTERNATIONAL;

  public static KeyFamily of(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm.SM2 ? SM2 : INTERNATIONAL;
  }
}
