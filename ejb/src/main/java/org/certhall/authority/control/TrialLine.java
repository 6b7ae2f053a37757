package org.certhall.authority.control;

import java.util.Optional;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyStoreFault;

/**
 * What came of trying one algorithm in a key store.
 *
 * @param algorithm empty when the store could not be reached at all
 * @param fault empty when the key was made, signed rightly and is gone again
 */
public record TrialLine(
    Optional<KeyAlgorithm> algorithm, Optional<KeyStoreFault> fault, String detail) {

  static TrialLine good(KeyAlgorithm algorithm) {
    return new TrialLine(Optional.of(algorithm), Optional.empty(), "");
  }

  static TrialLine failed(KeyAlgorithm algorithm, KeyStoreFault fault, String detail) {
    return new TrialLine(Optional.of(algorithm), Optional.of(fault), detail);
  }

  static TrialLine unreachable(KeyStoreFailure failure) {
    return new TrialLine(Optional.empty(), Optional.of(failure.fault()), failure.getMessage());
  }

  public boolean works() {
    return fault.isEmpty();
  }

  /** An algorithm that is not offered is no fault of the store's, only something to know. */
  public boolean isWrong() {
    return fault.isPresent() && fault.get() != KeyStoreFault.MECHANISM_MISSING;
  }
}
