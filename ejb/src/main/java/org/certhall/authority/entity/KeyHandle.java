package org.certhall.authority.entity;

import java.security.PublicKey;
import java.util.Objects;

/**
 * A private key named, never shown: what a key store gives out instead of the key.
 *
 * @param store where it lives
 * @param name its name in the store
 */
public record KeyHandle(
    KeyStoreName store, String name, KeyAlgorithm algorithm, PublicKey publicKey) {

  public KeyHandle {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(publicKey, "publicKey");
  }
}
