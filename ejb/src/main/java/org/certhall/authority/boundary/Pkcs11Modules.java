package org.certhall.authority.boundary;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Key stores in hardware modules; those behind one library share it. */
final class Pkcs11Modules {

  private final SecureRandom random;
  private final Clock clock;
  private final Map<Path, CryptokiLibrary> libraries = new HashMap<>();

  Pkcs11Modules(SecureRandom random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  /** Connects to none of them yet. */
  List<Pkcs11KeyStore> open(List<Pkcs11Settings> modules) {
    return modules.stream().map(this::open).toList();
  }

  private Pkcs11KeyStore open(Pkcs11Settings module) {
    CryptokiLibrary library =
        libraries.computeIfAbsent(
            module.library().toAbsolutePath(),
            path -> new CryptokiLibrary(path, file -> XipkiCryptoki.load(file, random)));
    return new Pkcs11KeyStore(module.name(), new Pkcs11Token(module, library, clock));
  }
}
