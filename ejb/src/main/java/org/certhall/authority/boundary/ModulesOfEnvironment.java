package org.certhall.authority.boundary;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.authority.control.KeyStoreGate;

/** The hardware modules that environment variables name, without a server around them. */
public final class ModulesOfEnvironment {

  private final Map<String, String> environment;

  public ModulesOfEnvironment(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Connects to none of them yet.
   *
   * @throws IllegalStateException if a setting is missing or wrong
   */
  public List<? extends KeyStoreGate> open(Clock clock) {
    return new Pkcs11Modules(new SecureRandom(), clock)
        .open(new KeyStoreSettings(this::setting).modules());
  }

  /** The name of the variable by MicroProfile Config 3.1, "Environment Variables Mapping Rules". */
  private Optional<String> setting(String name) {
    return Optional.ofNullable(
        environment.get(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
  }
}
