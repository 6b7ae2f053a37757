package org.certhall.authority.boundary;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreState;
import org.certhall.authority.control.MasterKeys;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.authority.entity.SignatureScheme;

/** Keys in a PKCS#12 file of this machine: for the demo, and where no hardware module is. */
final class SoftwareKeyStore implements KeyStoreGate, MasterKeys {

  private static final String SEALING = "master-sealing-";
  private static final String DIGESTS = "master-digests-1";
  private static final int MASTER_BYTES = 32;

  /**
   * The JDK's PKCS#12 cannot read a key on this curve: its PKCS#8 bytes stand there as a secret.
   */
  private static final String SM2 = "sm2-";

  private final KeyFile file;
  private final char[] password;
  private final KeyStore store;
  private final SecureRandom random;
  private final Map<String, byte[]> masters = new ConcurrentHashMap<>();
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  private final KeyStoreState state;

  private record Entry(KeptSigners signers, KeyHandle handle) {}

  SoftwareKeyStore(Path path, char[] password, SecureRandom random, Instant opened) {
    this.file = new KeyFile(path);
    this.state = new KeyStoreState(name(), Optional.empty(), "", opened);
    this.password = password.clone();
    this.random = random;
    this.store = file.load(this.password);
    if (!holds(DIGESTS)) {
      makeMaster(SEALING + 1);
      makeMaster(DIGESTS);
      file.save(store, this.password);
    }
  }

  @Override
  public KeyStoreName name() {
    return KeyStoreName.SOFTWARE;
  }

  @Override
  public KeyStoreState state() {
    return state;
  }

  @Override
  public void reopen() {
    // It is open, or this hall would not have started.
  }

  @Override
  public Set<KeyAlgorithm> abilities() {
    return EnumSet.allOf(KeyAlgorithm.class);
  }

  @Override
  public synchronized KeyHandle create(String keyName, KeyAlgorithm algorithm) {
    if (find(keyName).isPresent()) {
      throw new IllegalStateException("the key store already has a key " + keyName);
    }
    try {
      keep(keyName, algorithm, SoftwareKeys.make(algorithm, random));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make the key " + keyName, e);
    }
    file.save(store, password);
    return find(keyName).orElseThrow();
  }

  private void keep(String keyName, KeyAlgorithm algorithm, KeyPair pair)
      throws GeneralSecurityException {
    if (algorithm == KeyAlgorithm.SM2) {
      keepSecret(SM2 + keyName, pair.getPrivate().getEncoded());
    } else {
      Certificate[] holder = {SoftwareKeys.holder(pair, algorithm)};
      store.setKeyEntry(keyName, pair.getPrivate(), password, holder);
    }
  }

  @Override
  public Optional<KeyHandle> find(String keyName) {
    return entry(keyName).map(Entry::handle);
  }

  @Override
  public synchronized SortedSet<String> keyNames() {
    try {
      SortedSet<String> names = new TreeSet<>();
      for (String alias : Collections.list(store.aliases())) {
        if (alias.startsWith(SM2)) {
          names.add(alias.substring(SM2.length()));
        } else if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
          names.add(alias);
        }
      }
      return names;
    } catch (KeyStoreException e) {
      throw new IllegalStateException("cannot read the key store", e);
    }
  }

  @Override
  public synchronized void remove(KeyHandle key) {
    try {
      store.deleteEntry(key.algorithm() == KeyAlgorithm.SM2 ? SM2 + key.name() : key.name());
    } catch (KeyStoreException e) {
      throw new IllegalStateException("cannot remove the key " + key.name(), e);
    }
    file.save(store, password);
    entries.remove(key.name());
  }

  @Override
  public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
    Entry entry =
        entry(key.name())
            .orElseThrow(() -> new IllegalStateException("the key store has no " + key.name()));
    if (entry.handle().algorithm().scheme() != scheme) {
      throw new IllegalStateException(key.name() + " does not sign by " + scheme);
    }
    try {
      return entry.signers().sign(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with " + key.name(), e);
    }
  }

  @Override
  public byte sealingVersion() {
    return 1;
  }

  @Override
  public byte[] sealingKey(byte version) {
    return master(SEALING + version).clone();
  }

  @Override
  public byte[] digestKey() {
    return master(DIGESTS).clone();
  }

  /**
   * What has been read is found without a lock. The rest is read under the store's only lock, never
   * inside computeIfAbsent: that would hold a lock of the map's while it waits for ours.
   */
  private Optional<Entry> entry(String keyName) {
    Entry known = entries.get(keyName);
    return known == null ? readAndRemember(keyName) : Optional.of(known);
  }

  private synchronized Optional<Entry> readAndRemember(String keyName) {
    Optional<Entry> found = read(keyName);
    found.ifPresent(entry -> entries.put(keyName, entry));
    return found;
  }

  private byte[] master(String name) {
    byte[] known = masters.get(name);
    return known == null ? readAndRememberMaster(name) : known;
  }

  private synchronized byte[] readAndRememberMaster(String name) {
    byte[] found = readMaster(name);
    masters.put(name, found);
    return found;
  }

  private Optional<Entry> read(String keyName) {
    try {
      if (store.getKey(keyName, password) instanceof PrivateKey key) {
        return Optional.of(
            entry(keyName, key.getEncoded(), store.getCertificate(keyName).getPublicKey()));
      }
      if (holds(SM2 + keyName)) {
        byte[] encoded = store.getKey(SM2 + keyName, password).getEncoded();
        return Optional.of(entry(keyName, encoded, SoftwareKeys.publicKeyOf(encoded)));
      }
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot read the key " + keyName, e);
    }
  }

  private static Entry entry(String keyName, byte[] encoded, PublicKey publicKey)
      throws GeneralSecurityException {
    KeyAlgorithm algorithm = SoftwareKeys.algorithmOf(publicKey);
    return new Entry(
        SoftwareSigners.of(encoded, algorithm),
        new KeyHandle(KeyStoreName.SOFTWARE, keyName, algorithm, publicKey));
  }

  private void makeMaster(String name) {
    byte[] key = new byte[MASTER_BYTES];
    random.nextBytes(key);
    keepSecret(name, key);
  }

  private void keepSecret(String name, byte[] secret) {
    try {
      store.setEntry(
          name,
          new KeyStore.SecretKeyEntry(new SecretKeySpec(secret, "AES")),
          new KeyStore.PasswordProtection(password));
    } catch (KeyStoreException e) {
      throw new IllegalStateException("cannot keep " + name, e);
    }
  }

  private byte[] readMaster(String name) {
    try {
      if (!holds(name)) {
        throw new IllegalStateException("the key store has no " + name);
      }
      return store.getKey(name, password).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }

  private boolean holds(String name) {
    try {
      return store.containsAlias(name);
    } catch (KeyStoreException e) {
      throw new IllegalStateException("cannot read the key store", e);
    }
  }
}
