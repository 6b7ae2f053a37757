package org.certhall.authority.boundary;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.certhall.authority.entity.KeyStoreName;

/**
 * Where a hardware module is and how to get in.
 *
 * @param tokenLabel which token; slot numbers change when a module is restarted, labels do not
 * @param slot which slot, where no label is given
 * @param pin read at each log-in, so that a changed file is seen; empty where there is none
 * @param sessions how many threads may use the module at once
 */
record Pkcs11Settings(
    KeyStoreName name,
    Path library,
    Optional<String> tokenLabel,
    Optional<Long> slot,
    Supplier<Optional<char[]>> pin,
    int sessions) {

  Pkcs11Settings {
    if (tokenLabel.isPresent() == slot.isPresent()) {
      throw new IllegalStateException(
          "name either certhall.keystore."
              + name
              + ".token or certhall.keystore."
              + name
              + ".slot");
    }
    if (sessions < 1) {
      throw new IllegalStateException("certhall.keystore." + name + ".sessions is less than 1");
    }
  }

  /** The token as an administrator would name it. */
  String token() {
    return tokenLabel.map(label -> "token " + label).orElseGet(() -> "slot " + slot.orElseThrow());
  }
}
