package org.certhall.authority.control;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.authority.entity.SignatureScheme;

/** A key store without a file, for tests: P-256 and SM2. */
public class KeysInMemory implements KeyStoreGate {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final Map<KeyAlgorithm, String> CURVES =
      Map.of(KeyAlgorithm.P_256, "secp256r1", KeyAlgorithm.SM2, "sm2p256v1");
  private static final Map<SignatureScheme, String> SIGNATURES =
      Map.of(
          SignatureScheme.ECDSA_SHA256, "SHA256WITHECDDSA", SignatureScheme.SM2_SM3, "SM3withSM2");

  private final Map<String, KeyPair> pairs = new HashMap<>();
  private final Map<String, KeyHandle> handles = new HashMap<>();

  @Override
  public KeyStoreName name() {
    return KeyStoreName.SOFTWARE;
  }

  @Override
  public SortedSet<String> keyNames() {
    return new TreeSet<>(pairs.keySet());
  }

  @Override
  public void remove(KeyHandle key) {
    pairs.remove(key.name());
    handles.remove(key.name());
  }

  @Override
  public KeyStoreState state() {
    return new KeyStoreState(name(), Optional.empty(), "", Instant.EPOCH);
  }

  @Override
  public void reopen() {
    // It is never shut.
  }

  @Override
  public Set<KeyAlgorithm> abilities() {
    return CURVES.keySet();
  }

  @Override
  public KeyHandle create(String keyName, KeyAlgorithm algorithm) {
    if (pairs.containsKey(keyName)) {
      throw new IllegalStateException("taken: " + keyName);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
      generator.initialize(new ECGenParameterSpec(CURVES.get(algorithm)));
      KeyPair pair = generator.generateKeyPair();
      pairs.put(keyName, pair);
      handles.put(keyName, new KeyHandle(name(), keyName, algorithm, pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return handles.get(keyName);
  }

  @Override
  public Optional<KeyHandle> find(String keyName) {
    return Optional.ofNullable(handles.get(keyName));
  }

  @Override
  public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
    try {
      Signature signature = Signature.getInstance(SIGNATURES.get(scheme), BOUNCY_CASTLE);
      signature.initSign(pairs.get(key.name()).getPrivate());
      content.writeTo(new SignatureSink(signature));
      return signature.sign();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
