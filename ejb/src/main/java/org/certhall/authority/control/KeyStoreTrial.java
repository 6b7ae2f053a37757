package org.certhall.authority.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;

/**
 * Tries a key store out: of each algorithm that it offers a throw-away key is made, signs, is
 * judged by its public half and is removed. What goes wrong is named, and the next algorithm is
 * tried.
 */
public final class KeyStoreTrial {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final byte[] TEXT = "certhall key store trial".getBytes(StandardCharsets.UTF_8);
  private static final int NAME_BYTES = 8;

  private final KeyStoreGate gate;
  private final SecureRandom random;

  public KeyStoreTrial(KeyStoreGate gate, SecureRandom random) {
    this.gate = gate;
    this.random = random;
  }

  /** One line for each algorithm the hall knows, or one alone when the store cannot be reached. */
  public List<TrialLine> run() {
    Set<KeyAlgorithm> offered;
    try {
      gate.reopen();
      offered = gate.abilities();
    } catch (KeyStoreFailure failure) {
      return List.of(TrialLine.unreachable(failure));
    }
    List<TrialLine> lines = new ArrayList<>();
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      lines.add(
          offered.contains(algorithm)
              ? tried(algorithm)
              : TrialLine.failed(algorithm, KeyStoreFault.MECHANISM_MISSING, ""));
    }
    return lines;
  }

  private TrialLine tried(KeyAlgorithm algorithm) {
    KeyHandle key;
    try {
      key = gate.create(name(), algorithm);
    } catch (KeyStoreFailure failure) {
      return TrialLine.failed(algorithm, failure.fault(), failure.getMessage());
    }
    TrialLine signed = signed(key);
    Optional<TrialLine> left = removed(key);
    return signed.works() ? left.orElse(signed) : signed;
  }

  private TrialLine signed(KeyHandle key) {
    try {
      byte[] signature = gate.sign(key, key.algorithm().scheme(), TEXT);
      return isGood(key, signature)
          ? TrialLine.good(key.algorithm())
          : TrialLine.failed(key.algorithm(), KeyStoreFault.SIGNATURE_WRONG, key.name());
    } catch (KeyStoreFailure failure) {
      return TrialLine.failed(key.algorithm(), failure.fault(), failure.getMessage());
    }
  }

  private Optional<TrialLine> removed(KeyHandle key) {
    try {
      gate.remove(key);
      return Optional.empty();
    } catch (KeyStoreFailure failure) {
      return Optional.of(
          TrialLine.failed(
              key.algorithm(),
              KeyStoreFault.KEY_NOT_REMOVABLE,
              key.name() + ": " + failure.getMessage()));
    }
  }

  private String name() {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    return "trial-" + HexFormat.of().formatHex(bytes);
  }

  private static boolean isGood(KeyHandle key, byte[] signature) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance(key.publicKey().getAlgorithm(), BOUNCY_CASTLE)
              .generatePublic(new X509EncodedKeySpec(key.publicKey().getEncoded()));
      Signature judge =
          Signature.getInstance(key.algorithm().scheme().standardName(), BOUNCY_CASTLE);
      judge.initVerify(publicKey);
      new SignatureSink(judge).write(TEXT);
      return judge.verify(signature);
    } catch (GeneralSecurityException | IOException e) {
      return false;
    }
  }
}
