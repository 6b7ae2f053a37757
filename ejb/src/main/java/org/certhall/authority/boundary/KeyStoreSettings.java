package org.certhall.authority.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.certhall.authority.entity.KeyStoreName;

/** Reads from the configuration which hardware modules there are (docs/configuration.md). */
final class KeyStoreSettings {

  private static final String PREFIX = "certhall.keystore.";
  private static final int SESSIONS = 8;

  /** Settings of the software key store have these names. */
  private static final Set<String> TAKEN =
      Set.of("software", "path", "password", "password-file", "pkcs11", "authorities");

  private final Function<String, Optional<String>> configuration;

  KeyStoreSettings(Function<String, Optional<String>> configuration) {
    this.configuration = configuration;
  }

  List<Pkcs11Settings> modules() {
    return Arrays.stream(configuration.apply(PREFIX + "pkcs11").orElse("").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(this::module)
        .toList();
  }

  /** Where the keys of new authorities are made. */
  KeyStoreName forAuthorities() {
    return configuration
        .apply(PREFIX + "authorities")
        .map(KeyStoreName::new)
        .orElse(KeyStoreName.SOFTWARE);
  }

  private Pkcs11Settings module(String name) {
    if (TAKEN.contains(name)) {
      throw new IllegalStateException("certhall.keystore.pkcs11: a module cannot be named " + name);
    }
    return new Pkcs11Settings(
        new KeyStoreName(name),
        Path.of(
            of(name, "library")
                .orElseThrow(
                    () -> new IllegalStateException(PREFIX + name + ".library is not set"))),
        of(name, "token"),
        of(name, "slot").map(text -> number(name, "slot", text)),
        () -> pin(name),
        of(name, "sessions")
            .map(text -> Math.toIntExact(number(name, "sessions", text)))
            .orElse(SESSIONS));
  }

  private Optional<String> of(String name, String what) {
    return configuration.apply(PREFIX + name + "." + what).filter(text -> !text.isBlank());
  }

  private static long number(String name, String what, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalStateException(PREFIX + name + "." + what + " is no number: " + text);
    }
    return Long.parseLong(text);
  }

  private Optional<char[]> pin(String name) {
    Optional<Path> file = of(name, "pin-file").map(Path::of);
    if (file.isEmpty()) {
      return of(name, "pin").map(String::toCharArray);
    }
    try {
      return file.filter(Files::isReadable).isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readString(file.get()).strip().toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException("The PIN file " + file.get() + " cannot be read", e);
    }
  }
}
