package org.certhall.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** {@code ./hall start}: checks, then starts; a refusal is one line and exit status 1. */
@AtTheConsole
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    try {
      StartOptions options = StartOptions.parse(arguments, System.getenv());
      JavaVersion.check(Runtime.version().feature());
      DataFolder data = DataFolder.open(options.data());
      Port.checkFree(options.port());
      Settings settings = new Settings(System.getProperties(), System.getenv());
      HallServer server = new HallServer(serverFolder(), data, options.port(), settings);
      server.start();
      Greeting.print(System.out, settings);
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static Path serverFolder() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the launcher does not know where it lies", e);
    }
  }
}
