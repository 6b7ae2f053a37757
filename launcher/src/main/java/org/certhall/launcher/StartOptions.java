package org.certhall.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * What {@code ./hall start} was asked for.
 *
 * @param port the TCP port of the hall, 1 to 65535
 * @param data the folder that holds everything the hall must not lose
 */
record StartOptions(int port, Path data) {

  static StartOptions parse(String[] arguments, Map<String, String> environment) throws Refusal {
    String port = environment.getOrDefault("CERTHALL_PORT", "8080");
    String data = environment.getOrDefault("CERTHALL_DATA", "data");
    for (int i = 0; i < arguments.length; i += 2) {
      String value = i + 1 < arguments.length ? arguments[i + 1] : "";
      if (value.isEmpty()) {
        throw new Refusal("hall start: " + arguments[i] + " wants a value after it");
      }
      switch (arguments[i]) {
        case "--port" -> port = value;
        case "--data" -> data = value;
        default -> throw new Refusal("hall start: unknown option " + arguments[i]);
      }
    }
    return new StartOptions(portNumber(port), Path.of(data).toAbsolutePath().normalize());
  }

  private static int portNumber(String text) throws Refusal {
    if (text.matches("\\d{1,5}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= 65_535) {
        return number;
      }
    }
    throw new Refusal("hall start: --port wants a number from 1 to 65535, not " + text);
  }
}
