package org.certhall.assistant.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A SoftHSM2 of its own, in a folder, with one token. */
final class SoftHsm {
  static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  static final String USER_PIN = "12345678";
  static final String ADMINISTRATOR_PIN = "87654321";

  private final Path configuration;

  private SoftHsm(Path configuration) {
    this.configuration = configuration;
  }

  /**
   * Makes the folder this process's SoftHSM: the library reads its variable from the process, where
   * Java cannot put it, each time it is started.
   */
  static SoftHsm in(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(LIBRARY)) {
      throw new IllegalStateException("these tests need SoftHSM2: apt-get install softhsm2 opensc");
    }
    Path tokens = Files.createDirectories(folder.resolve("tokens"));
    Path configuration = folder.resolve("softhsm2.conf");
    Files.writeString(configuration, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
    SoftHsm hsm = new SoftHsm(configuration);
    hsm.addToken("CertHall");
    NativeLibrary.getInstance("c")
        .getFunction("setenv")
        .invokeInt(new Object[] {"SOFTHSM2_CONF", configuration.toString(), 1});
    return hsm;
  }

  void addToken(String label) throws IOException, InterruptedException {
    run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        label,
        "--pin",
        USER_PIN,
        "--so-pin",
        ADMINISTRATOR_PIN);
  }

  /** What OpenSC's tool says; it exits with 0 or this throws. */
  String pkcs11Tool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pkcs11-tool", "--module", LIBRARY.toString()));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", configuration.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
    return output;
  }
}
