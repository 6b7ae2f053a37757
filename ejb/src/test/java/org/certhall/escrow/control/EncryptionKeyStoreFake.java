package org.certhall.escrow.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.escrow.entity.EncryptionKey;

/** Encryption keys in memory. */
public final class EncryptionKeyStoreFake implements EncryptionKeyStore {

  public final List<EncryptionKey> all = new ArrayList<>();
  public int envelopes;

  @Override
  public void add(List<EncryptionKey> made) {
    all.addAll(made);
  }

  @Override
  public int spare(KeyAlgorithm algorithm) {
    return (int) spares(algorithm).size();
  }

  private List<EncryptionKey> spares(KeyAlgorithm algorithm) {
    return all.stream()
        .filter(key -> key.standing() == EncryptionKey.Standing.SPARE)
        .filter(key -> key.algorithm() == algorithm)
        .toList();
  }

  @Override
  public Optional<EncryptionKey> take(String pair, KeyAlgorithm algorithm) {
    Optional<EncryptionKey> own = ofPair(pair);
    if (own.isPresent()) {
      return own;
    }
    Optional<EncryptionKey> spare = spares(algorithm).stream().findFirst();
    spare.ifPresent(key -> key.take(pair, Instant.EPOCH));
    return spare;
  }

  private Optional<EncryptionKey> ofPair(String pair) {
    return all.stream().filter(key -> key.pair().filter(pair::equals).isPresent()).findFirst();
  }

  @Override
  public void bind(String pair, String certificateSerial) {
    ofPair(pair).orElseThrow().bind(certificateSerial);
  }

  @Override
  public Optional<EncryptionKey> ofCertificate(String serial) {
    return all.stream()
        .filter(key -> key.certificate().filter(serial::equals).isPresent())
        .findFirst();
  }

  @Override
  public List<String> unbound() {
    return all.stream()
        .filter(key -> key.pair().isPresent() && key.certificate().isEmpty())
        .sorted(Comparator.comparing(key -> key.takenAt().orElseThrow()))
        .map(key -> key.pair().orElseThrow())
        .toList();
  }

  @Override
  public void noteEnvelope(EncryptionKey key) {
    envelopes++;
  }
}
