package org.certhall.authority.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Finds the password of the key store: from configuration, or from a file of its own. */
final class KeyStorePassword {

  private static final int RANDOM_BYTES = 32;

  private final Path keyStore;
  private final SecureRandom random;

  KeyStorePassword(Path keyStore, SecureRandom random) {
    this.keyStore = keyStore;
    this.random = random;
  }

  /** A password is made only for a key store that does not exist yet. */
  char[] find(Optional<String> configured, Path file) {
    if (configured.isPresent()) {
      return configured.get().toCharArray();
    }
    if (!Files.exists(file)) {
      if (Files.exists(keyStore)) {
        throw new IllegalStateException(
            "The key store " + keyStore + " is there, but not its password file " + file);
      }
      byte[] bytes = new byte[RANDOM_BYTES];
      random.nextBytes(bytes);
      new KeyFile(file).write(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
    }
    try {
      return Files.readString(file).strip().toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The password file " + file + " cannot be read", e);
    }
  }
}
