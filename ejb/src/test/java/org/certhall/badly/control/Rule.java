package org.certhall.badly.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.certhall.badly.boundary.BadDesk;

/** Reads a file, knows a desk, a key store, Argon2 and a clock of its own. */
public class Rule {

  KeyStore keys;

  public boolean holds(long amount) {
    return amount > Clock.systemUTC().millis();
  }

  String read(BadDesk desk) throws IOException {
    return desk + Files.readString(Path.of("x")) + new Argon2BytesGenerator();
  }
}
