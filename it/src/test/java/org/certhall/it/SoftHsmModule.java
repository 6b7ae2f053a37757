package org.certhall.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A hardware module for the keys of authorities: SoftHSM in a folder, seen by OpenSC's tool. */
final class SoftHsmModule {

  static final String PIN = "24681357";
  private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";

  private final Path tokens;
  private final Path configuration;
  private final Path pinFile;
  private final Judge judge;

  SoftHsmModule(Path folder) throws IOException, InterruptedException {
    tokens = Files.createDirectories(folder.resolve("module"));
    configuration =
        Files.writeString(folder.resolve("module.conf"), "directories.tokendir = " + tokens + "\n");
    pinFile = Files.writeString(folder.resolve("module.pin"), PIN);
    judge = new Judge(folder, Map.of("SOFTHSM2_CONF", configuration.toString()));
    judge.said(
        List.of(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "Authorities",
            "--so-pin",
            "87654321",
            "--pin",
            PIN));
  }

  /** What a hall has to know whose authorities' keys are to be made in it. */
  Map<String, String> environment() {
    Map<String, String> all = new HashMap<>();
    all.put("SOFTHSM2_CONF", configuration.toString());
    all.put("CERTHALL_KEYSTORE_PKCS11", "hsm");
    all.put("CERTHALL_KEYSTORE_AUTHORITIES", "hsm");
    all.put("CERTHALL_KEYSTORE_HSM_LIBRARY", LIBRARY);
    all.put("CERTHALL_KEYSTORE_HSM_TOKEN", "Authorities");
    all.put("CERTHALL_KEYSTORE_HSM_PIN_FILE", pinFile.toString());
    return all;
  }

  void changePin(String pin) throws IOException {
    Files.writeString(pinFile, pin);
  }

  /** Out of reach, as when its cable is cut. */
  void takeAway() throws IOException {
    Files.move(tokens, tokens.resolveSibling("elsewhere"));
  }

  void bringBack() throws IOException {
    Files.move(tokens.resolveSibling("elsewhere"), tokens);
  }

  /** The private keys in it, as another program lists them. */
  String privateKeys() throws IOException, InterruptedException {
    return judge.said(
        List.of(
            "pkcs11-tool",
            "--module",
            LIBRARY,
            "--token-label",
            "Authorities",
            "--login",
            "--pin",
            PIN,
            "--list-objects",
            "--type",
            "privkey"));
  }
}
