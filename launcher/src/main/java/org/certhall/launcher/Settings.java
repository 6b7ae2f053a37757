package org.certhall.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Defaults that depend on this machine; what the environment or a -D says stays. */
record Settings(Properties system, Map<String, String> environment) {

  void offer(String name, String value) {
    if (get(name) == null) {
      system.setProperty(name, value);
    }
  }

  /** What the command line has said: it wins over the environment. */
  void set(String name, String value) {
    system.setProperty(name, value);
  }

  String get(String name) {
    String set = system.getProperty(name);
    return set != null ? set : environment.get(variable(name));
  }

  /**
   * The name of the variable by MicroProfile Config 3.1, section "Environment Variables Mapping".
   */
  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
