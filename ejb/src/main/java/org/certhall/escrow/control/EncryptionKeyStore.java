package org.certhall.escrow.control;

import java.util.List;
import java.util.Optional;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.escrow.entity.EncryptionKey;

/**
 * Where encryption keys are kept. Each call is a transaction of its own, done when it returns, with
 * its line in the audit trail.
 */
public interface EncryptionKeyStore {

  /** Puts keys of one algorithm among the spare ones. */
  void add(List<EncryptionKey> made);

  int spare(KeyAlgorithm algorithm);

  /**
   * The key of the pair: the one it has, or a spare one, which nobody else then gets. Who asks does
   * not wait for others who take.
   *
   * @return empty if no spare one can be had just now
   * @throws org.certhall.problem.Problem STALE if another call took one for this very pair
   */
  Optional<EncryptionKey> take(String pair, KeyAlgorithm algorithm);

  void bind(String pair, String certificateSerial);

  Optional<EncryptionKey> ofCertificate(String serial);

  /** Pairs whose key is bound to no certificate, the oldest first. */
  List<String> unbound();

  /** A private key leaves, in an envelope. */
  void noteEnvelope(EncryptionKey key);
}
