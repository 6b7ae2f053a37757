package org.certhall.authority.control;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.authority.entity.SignatureScheme;

/**
 * The gate before a place where private keys live: a file, or a hardware module behind PKCS#11. No
 * private key ever comes out through it.
 *
 * <p>Every operation throws {@link KeyStoreFailure} when the place cannot do it. Who only wants a
 * key goes through {@link KeyStores}.
 */
public interface KeyStoreGate {

  KeyStoreName name();

  /** What this store can make and sign with; nothing else may be asked of it. */
  Set<KeyAlgorithm> abilities();

  /**
   * Makes a key pair that is durable when this returns.
   *
   * @throws IllegalStateException if the name is taken
   */
  KeyHandle create(String keyName, KeyAlgorithm algorithm);

  /** Empty only when the store answers and has no such key; never because it is away. */
  Optional<KeyHandle> find(String keyName);

  /** The names of all signing keys in it. */
  SortedSet<String> keyNames();

  /** Destroys the key for good. */
  void remove(KeyHandle key);

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

  /** How it is, asked of it now unless that was asked a moment ago. */
  KeyStoreState state();

  /**
   * Connects anew at once, also with a PIN that was refused before. Only a person may ask for that:
   * each wrong try brings the token nearer to its lock.
   */
  void reopen();
}
