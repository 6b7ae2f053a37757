package org.certhall.assistant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.pkcs11.Pkcs11Driver;
import org.certhall.assistant.token.EveryDriver;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where tokens are looked for. */
final class TokenPlaces {
  @Option(
      names = "--tokens",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:CERTHALL_TOKENS:-${sys:user.home}/.certhall/tokens}",
      description = "folder of demo tokens (default: ${DEFAULT-VALUE})")
  private Path folder;

  @Option(
      names = "--pkcs11",
      paramLabel = "LIBRARY",
      scope = ScopeType.INHERIT,
      split = ",",
      defaultValue = "${env:CERTHALL_PKCS11:-}",
      description = "makers' PKCS#11 libraries (default: those in CERTHALL_PKCS11)")
  private List<String> libraries = new ArrayList<>();

  Path folder() {
    return folder;
  }

  TokenDriver open() throws TokenException {
    List<TokenDriver> drivers = new ArrayList<>();
    drivers.add(new DemoTokenDriver(folder));
    for (String library : libraries) {
      if (!library.isBlank()) {
        drivers.add(Pkcs11Driver.load(Path.of(library)));
      }
    }
    return new EveryDriver(drivers);
  }
}
