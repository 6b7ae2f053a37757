package org.certhall.bench;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./hall bench NAME}. */
@AtTheConsole
public final class Bench {

  private Bench() {}

  /**
   * Runs one measurement.
   *
   * @param arguments its name, and what it may be given besides
   */
  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    // PostgreSQL's own words would stand between the figures.
    Logger.getLogger("").setLevel(Level.WARNING);
    try (Figures figures = new Figures(place().resolve("bench/results/" + name + ".json"))) {
      switch (name) {
        case "ocsp" -> new OcspBench(figures).run();
        case "crl" -> new CrlBench(figures, largest(arguments)).run();
        case "providers" -> new ProvidersBench(figures).run();
        case "issue" -> new IssueBench(figures).run();
        default -> throw new IllegalArgumentException("no such measurement: " + name);
      }
    }
  }

  /** Lists beyond this are left out. */
  private static long largest(String[] arguments) {
    return arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
  }

  /** The root of the working copy. */
  static Path place() {
    return Path.of(System.getProperty("certhall.root", ".")).toAbsolutePath().normalize();
  }

  /** Says what is being done. */
  static void say(String format, Object... values) {
    System.out.printf("  … " + format + "%n", values);
  }
}
