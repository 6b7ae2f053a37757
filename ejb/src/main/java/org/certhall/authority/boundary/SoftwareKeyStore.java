package org.certhall.authority.boundary;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.MasterKeys;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;

/** Keys in a PKCS#12 file of this machine: for the demo, and where no hardware module is. */
final class SoftwareKeyStore implements KeyStoreGate, MasterKeys {

  private static final String SEALING = "master-sealing-";
  private static final String DIGESTS = "master-digests-1";
  private static final int MASTER_BYTES = 32;

  private final KeyFile file;
  private final char[] password;
  private final KeyStore store;
  private final SecureRandom random;
  private final Map<String, byte[]> masters = new ConcurrentHashMap<>();
  private final Map<String, Optional<Entry>> entries = new ConcurrentHashMap<>();

  private record Entry(PrivateKey key, KeyHandle handle) {}

  SoftwareKeyStore(Path path, char[] password, SecureRandom random) {
    this.file = new KeyFile(path);
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
  public Set<KeyAlgorithm> abilities() {
    return EnumSet.complementOf(EnumSet.of(KeyAlgorithm.SM2));
  }

  @Override
  public synchronized KeyHandle create(String keyName, KeyAlgorithm algorithm) {
    if (!abilities().contains(algorithm)) {
      throw new IllegalStateException("the software key store cannot make " + algorithm);
    }
    if (holds(keyName)) {
      throw new IllegalStateException("the key store already has a key " + keyName);
    }
    try {
      SoftwareKeys.Made made = SoftwareKeys.make(algorithm, random);
      store.setKeyEntry(keyName, made.key(), password, new Certificate[] {made.holder()});
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make the key " + keyName, e);
    }
    file.save(store, password);
    entries.remove(keyName);
    return find(keyName).orElseThrow();
  }

  @Override
  public Optional<KeyHandle> find(String keyName) {
    return entry(keyName).map(Entry::handle);
  }

  @Override
  public byte[] sign(KeyHandle key, SignatureScheme scheme, byte[] data) {
    Entry entry =
        entry(key.name())
            .orElseThrow(() -> new IllegalStateException("the key store has no " + key.name()));
    if (entry.handle().algorithm().scheme() != scheme) {
      throw new IllegalStateException(key.name() + " does not sign by " + scheme);
    }
    try {
      return SoftwareKeys.sign(entry.key(), scheme, data);
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
    return masters.computeIfAbsent(SEALING + version, this::readMaster).clone();
  }

  @Override
  public byte[] digestKey() {
    return masters.computeIfAbsent(DIGESTS, this::readMaster).clone();
  }

  private Optional<Entry> entry(String keyName) {
    return entries.computeIfAbsent(keyName, this::read);
  }

  private synchronized Optional<Entry> read(String keyName) {
    try {
      if (!(store.getKey(keyName, password) instanceof PrivateKey key)) {
        return Optional.empty();
      }
      Certificate holder = store.getCertificate(keyName);
      KeyAlgorithm algorithm = SoftwareKeys.algorithmOf(holder.getPublicKey());
      return Optional.of(new Entry(key, new KeyHandle(keyName, algorithm, holder.getPublicKey())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot read the key " + keyName, e);
    }
  }

  private void makeMaster(String name) {
    byte[] key = new byte[MASTER_BYTES];
    random.nextBytes(key);
    try {
      store.setEntry(
          name,
          new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
          new KeyStore.PasswordProtection(password));
    } catch (KeyStoreException e) {
      throw new IllegalStateException("cannot keep the master key " + name, e);
    }
  }

  private synchronized byte[] readMaster(String name) {
    try {
      if (!holds(name)) {
        throw new IllegalStateException("the key store has no " + name);
      }
      return store.getKey(name, password).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }

  private synchronized boolean holds(String name) {
    try {
      return store.containsAlias(name);
    } catch (KeyStoreException e) {
      throw new IllegalStateException("cannot read the key store", e);
    }
  }
}
