package org.certhall.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token behind a maker's library: SoftHSM, as it comes from the factory, judged by OpenSC. */
final class SoftHsmToken {

  static final String FACTORY_PIN = "12345678";
  private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
  private static final Pattern ID = Pattern.compile("ID: +([0-9a-f]+)");

  private final Path folder;
  private final Path configuration;
  private final Judge judge;

  SoftHsmToken(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.configuration = folder.resolve("softhsm2.conf");
    Files.createDirectories(folder.resolve("hsm"));
    Files.writeString(configuration, "directories.tokendir = " + folder.resolve("hsm") + "\n");
    this.judge = new Judge(folder, Map.of("SOFTHSM2_CONF", configuration.toString()));
    judge.said(
        List.of(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "CERTHALL",
            "--so-pin",
            FACTORY_PIN,
            "--pin",
            FACTORY_PIN));
  }

  /** What an assistant has to know to see it. */
  Map<String, String> environment() {
    return Map.of("SOFTHSM2_CONF", configuration.toString(), "CERTHALL_PKCS11", LIBRARY);
  }

  String tool(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("pkcs11-tool", "--module", LIBRARY, "--token-label", "CERTHALL"));
    command.addAll(List.of(arguments));
    return judge.said(command);
  }

  String logIn(String pin) throws IOException, InterruptedException {
    return tool("--login", "--pin", pin, "--list-objects");
  }

  /** What an administrator with this PIN is told who sets the user PIN. */
  String reset(String administratorPin) throws IOException, InterruptedException {
    return tool(
        "--login",
        "--login-type",
        "so",
        "--so-pin",
        administratorPin,
        "--init-pin",
        "--new-pin",
        "Nobody-1");
  }

  /** The one certificate in it, as another program reads it. */
  byte[] certificate() throws IOException, InterruptedException {
    Matcher id = ID.matcher(tool("--list-objects", "--type", "cert"));
    if (!id.find()) {
      throw new AssertionError("no certificate in the token");
    }
    tool("--read-object", "--type", "cert", "--id", id.group(1), "--output-file", "read.der");
    return Files.readAllBytes(folder.resolve("read.der"));
  }
}
