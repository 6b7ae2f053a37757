package org.certhall.authority.control;

import java.time.Instant;
import java.util.Optional;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.KeyStoreName;

/**
 * How a key store is, as last seen.
 *
 * @param fault empty while it answers
 * @param detail what the module said, empty while it answers
 * @param since from when it has been so
 */
public record KeyStoreState(
    KeyStoreName name, Optional<KeyStoreFault> fault, String detail, Instant since) {

  public boolean answers() {
    return fault.isEmpty();
  }
}
