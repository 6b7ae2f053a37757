package org.certhall.authority.boundary;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreTrial;
import org.certhall.authority.control.TrialLine;
import org.certhall.clock.HallClock;

/**
 * {@code ./hall keystore test}: tries the hardware modules that the environment names, also beside
 * a hall that runs. Exit status 0 when all of them work, 1 when something is wrong with one, 2 when
 * there is none to try.
 */
@AtTheConsole
public final class KeyStoreCheck {

  private static final String WORDS = "org.certhall.authority.KeyStoreFaults";

  /** Held: a logger that nobody holds forgets its level. */
  private static final Logger LOG_OF_THE_HOUSE = Logger.getLogger("org.certhall");

  private final Map<String, String> environment;
  private final Clock clock;
  private final PrintStream out;

  KeyStoreCheck(Map<String, String> environment, Clock clock, PrintStream out) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
  }

  public static void main(String[] arguments) {
    // What goes wrong stands in the lines below, in words.
    LOG_OF_THE_HOUSE.setLevel(Level.OFF);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(
        new KeyStoreCheck(System.getenv(), new HallClock().clock(), out).run(List.of(arguments)));
  }

  int run(List<String> only) {
    try {
      List<? extends KeyStoreGate> modules =
          new ModulesOfEnvironment(environment)
              .open(clock).stream()
                  .filter(module -> only.isEmpty() || only.contains(module.name().value()))
                  .toList();
      if (modules.isEmpty()) {
        out.println("没有设置密码设备：请设置 CERTHALL_KEYSTORE_PKCS11（docs/configuration.md）");
        out.println("No module to try: set CERTHALL_KEYSTORE_PKCS11 (docs/configuration.md)");
        return 2;
      }
      SecureRandom random = new SecureRandom();
      return modules.stream().filter(module -> !isGood(module, random)).count() == 0 ? 0 : 1;
    } catch (IllegalStateException | IllegalArgumentException e) {
      out.println("hall: " + e.getMessage());
      return 2;
    }
  }

  private boolean isGood(KeyStoreGate module, SecureRandom random) {
    List<TrialLine> lines = new KeyStoreTrial(module, random).run();
    out.println(module.name());
    lines.forEach(this::print);
    return lines.stream().noneMatch(TrialLine::isWrong);
  }

  private void print(TrialLine line) {
    String algorithm = line.algorithm().map(Enum::name).orElse("-");
    String outcome = line.fault().map(Enum::name).orElse("GOOD");
    out.printf(Locale.ROOT, "  %-9s %s%n", algorithm, words(Locale.SIMPLIFIED_CHINESE, outcome));
    out.printf(Locale.ROOT, "  %-9s %s%n", "", words(Locale.ENGLISH, outcome));
    if (line.isWrong()) {
      out.printf(Locale.ROOT, "  %-9s [%s] %s%n", "", outcome, line.detail());
    }
  }

  private static String words(Locale locale, String outcome) {
    return ResourceBundle.getBundle(WORDS, locale).getString(outcome);
  }
}
