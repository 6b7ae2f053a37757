package org.certhall.authority.control;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;

/** A key store without a file, for tests; P-256 alone. */
public final class KeysInMemory implements KeyStoreGate {

  private final Map<String, KeyPair> pairs = new HashMap<>();

  @Override
  public Set<KeyAlgorithm> abilities() {
    return Set.of(KeyAlgorithm.P_256);
  }

  @Override
  public KeyHandle create(String keyName, KeyAlgorithm algorithm) {
    if (pairs.containsKey(keyName)) {
      throw new IllegalStateException("taken: " + keyName);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pairs.put(keyName, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return find(keyName).orElseThrow();
  }

  @Override
  public Optional<KeyHandle> find(String keyName) {
    return Optional.ofNullable(pairs.get(keyName))
        .map(pair -> new KeyHandle(keyName, KeyAlgorithm.P_256, pair.getPublic()));
  }

  @Override
  public byte[] sign(KeyHandle key, SignatureScheme scheme, byte[] data) {
    try {
      Signature signature = Signature.getInstance("SHA256WITHECDDSA", new BouncyCastleProvider());
      signature.initSign(pairs.get(key.name()).getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
