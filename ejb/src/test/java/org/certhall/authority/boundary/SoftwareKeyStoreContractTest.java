package org.certhall.authority.boundary;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.entity.KeyAlgorithm;
import org.junit.jupiter.api.io.TempDir;

class SoftwareKeyStoreContractTest extends KeyStoreContract {

  @TempDir private Path folder;

  @Override
  KeyStoreGate open() {
    return new SoftwareKeyStore(
        folder.resolve("keystore.p12"),
        "a password".toCharArray(),
        new SecureRandom(),
        Instant.EPOCH);
  }

  @Override
  Set<KeyAlgorithm> expected() {
    return EnumSet.allOf(KeyAlgorithm.class);
  }
}
