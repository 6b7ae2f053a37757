package org.certhall.authority.control;

import java.util.Optional;
import java.util.Set;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;

/**
 * The gate before a place where private keys live: a file, or a hardware module behind PKCS#11. No
 * private key ever comes out through it.
 */
public interface KeyStoreGate {

  /** What this store can make and sign with; nothing else may be asked of it. */
  Set<KeyAlgorithm> abilities();

  /**
   * Makes a key pair that is durable when this returns.
   *
   * @throws IllegalStateException if the name is taken or the algorithm not among the abilities
   */
  KeyHandle create(String keyName, KeyAlgorithm algorithm);

  Optional<KeyHandle> find(String keyName);

  /**
   * Signs the content: digest and signature both.
   *
   * @throws IllegalStateException if the key is gone or cannot sign in this scheme
   */
  byte[] sign(KeyHandle key, SignatureScheme scheme, Content content);

  /** The same of bytes in memory. */
  default byte[] sign(KeyHandle key, SignatureScheme scheme, byte[] data) {
    return sign(key, scheme, sink -> sink.write(data));
  }
}
