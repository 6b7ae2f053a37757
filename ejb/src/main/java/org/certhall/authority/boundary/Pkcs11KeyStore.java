package org.certhall.authority.boundary;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreState;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.authority.entity.SignatureScheme;

/** Keys in a hardware module behind its maker's PKCS#11 library. A key's name is its label. */
final class Pkcs11KeyStore implements KeyStoreGate {

  private final KeyStoreName name;
  private final Pkcs11Token token;

  Pkcs11KeyStore(KeyStoreName name, Pkcs11Token token) {
    this.name = name;
    this.token = token;
  }

  @Override
  public KeyStoreName name() {
    return name;
  }

  @Override
  public Set<KeyAlgorithm> abilities() {
    return token.use((session, connection) -> connection.abilities());
  }

  @Override
  public KeyHandle create(String keyName, KeyAlgorithm algorithm) {
    return token.use((session, connection) -> create(session, connection, keyName, algorithm));
  }

  private KeyHandle create(
      Cryptoki.Session session, Pkcs11Connection connection, String keyName, KeyAlgorithm algorithm)
      throws CryptokiException {
    if (!connection.abilities().contains(algorithm)) {
      throw new KeyStoreFailure(KeyStoreFault.MECHANISM_MISSING, algorithm.name());
    }
    if (find(session, connection, keyName).isPresent()) {
      throw new IllegalStateException("the key store already has a key " + keyName);
    }
    long made = session.generate(keyName, algorithm);
    if (session.isExtractable(made)) {
      session.destroy(made);
      throw new KeyStoreFailure(KeyStoreFault.KEY_EXTRACTABLE, algorithm.name());
    }
    return find(session, connection, keyName).orElseThrow().handle();
  }

  @Override
  public Optional<KeyHandle> find(String keyName) {
    return token.use(
        (session, connection) -> find(session, connection, keyName).map(Pkcs11Key::handle));
  }

  private Optional<Pkcs11Key> find(
      Cryptoki.Session session, Pkcs11Connection connection, String keyName)
      throws CryptokiException {
    Pkcs11Key known = connection.keys().get(keyName);
    if (known != null) {
      return Optional.of(known);
    }
    List<Long> found = session.privateKeys(keyName);
    if (found.isEmpty()) {
      connection.check();
      return Optional.empty();
    }
    if (found.size() > 1) {
      throw new KeyStoreFailure(
          KeyStoreFault.UNEXPECTED, found.size() + " private keys are labelled " + keyName);
    }
    PublicKey publicKey = session.publicKey(found.get(0));
    KeyHandle handle = new KeyHandle(name, keyName, SoftwareKeys.algorithmOf(publicKey), publicKey);
    Pkcs11Key key = new Pkcs11Key(found.get(0), handle);
    connection.keys().put(keyName, key);
    return Optional.of(key);
  }

  @Override
  public SortedSet<String> keyNames() {
    return token.use(
        (session, connection) -> {
          SortedSet<String> names = new TreeSet<>();
          for (long key : session.privateKeys(null)) {
            names.add(session.label(key));
          }
          connection.check();
          return names;
        });
  }

  @Override
  public void remove(KeyHandle key) {
    token.use(
        (session, connection) -> {
          session.destroy(demand(session, connection, key).object());
          connection.keys().remove(key.name());
          if (!session.privateKeys(key.name()).isEmpty()) {
            throw new KeyStoreFailure(KeyStoreFault.KEY_NOT_REMOVABLE, key.name());
          }
          return null;
        });
  }

  @Override
  public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
    if (key.algorithm().scheme() != scheme) {
      throw new IllegalStateException(key.name() + " does not sign by " + scheme);
    }
    byte[] input = Pkcs11Input.of(content, scheme);
    long mechanism = Pkcs11Mechanisms.of(key.algorithm()).signs();
    byte[] answer =
        token.use(
            (session, connection) ->
                session.sign(mechanism, demand(session, connection, key).object(), input));
    return Pkcs11Input.asInCertificates(answer, scheme);
  }

  private Pkcs11Key demand(Cryptoki.Session session, Pkcs11Connection connection, KeyHandle key)
      throws CryptokiException {
    return find(session, connection, key.name())
        .orElseThrow(
            () -> new IllegalStateException("the key store " + name + " has no " + key.name()));
  }

  @Override
  public KeyStoreState state() {
    return token.state();
  }

  @Override
  public void reopen() {
    token.reopen();
  }
}
