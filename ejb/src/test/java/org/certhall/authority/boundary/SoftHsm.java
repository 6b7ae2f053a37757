package org.certhall.authority.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.entity.KeyStoreName;

/**
 * SoftHSM2 with one token in a folder. The library reads its settings each time it is started, from
 * the file that the build names to this process; one test after another writes that file.
 */
final class SoftHsm implements AutoCloseable {

  static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  static final KeyStoreName NAME = new KeyStoreName("hsm");
  static final String LABEL = "CertHall";
  static final String PIN = "24681357";

  private final Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
  private final Path tokens;
  private final Cryptoki cryptoki;
  private final CryptokiLibrary library;

  private SoftHsm(Path tokens) {
    this.tokens = tokens;
    this.cryptoki = XipkiCryptoki.load(LIBRARY, new SecureRandom());
    this.library = new CryptokiLibrary(LIBRARY, path -> cryptoki);
  }

  static SoftHsm in(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(LIBRARY)) {
      throw new IllegalStateException("these tests need SoftHSM2: apt-get install softhsm2 opensc");
    }
    SoftHsm hsm = new SoftHsm(Files.createDirectories(folder.resolve("tokens")));
    Files.writeString(
        hsm.configuration, "directories.tokendir = " + hsm.tokens + "\nlog.level = ERROR\n");
    hsm.run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        LABEL,
        "--so-pin",
        "87654321",
        "--pin",
        PIN);
    return hsm;
  }

  static Pkcs11Settings settings(String label, String pin) {
    return new Pkcs11Settings(
        NAME,
        LIBRARY,
        Optional.of(label),
        Optional.empty(),
        () -> Optional.of(pin.toCharArray()),
        4);
  }

  Pkcs11KeyStore open(Pkcs11Settings settings, Clock clock) {
    return new Pkcs11KeyStore(NAME, new Pkcs11Token(settings, library, clock));
  }

  /** Out of reach, as a module whose cable is cut. */
  void takeAway() throws IOException {
    Files.move(tokens, tokens.resolveSibling("elsewhere"));
  }

  void bringBack() throws IOException {
    Files.move(tokens.resolveSibling("elsewhere"), tokens);
  }

  /** All sessions of this process end, as when a module is restarted. */
  void forgetSessions() throws CryptokiException {
    cryptoki.stop();
    cryptoki.start();
  }

  /** What OpenSC's tool says of the token. */
  String tool(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("pkcs11-tool", "--module", LIBRARY.toString(), "--token-label", LABEL));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
    return output;
  }

  /** The next test starts the library with a folder of its own. */
  @Override
  public void close() throws CryptokiException {
    cryptoki.stop();
  }
}
