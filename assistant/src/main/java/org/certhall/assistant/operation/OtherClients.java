package org.certhall.assistant.operation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for clients of other vendors that are known to hold tokens to themselves. The program names
 * are as seen in the field and may be incomplete; what is not known is not reported.
 */
public final class OtherClients {

  private static final Map<String, String> KNOWN =
      Map.of(
          "xiekaassistant", "协卡助手",
          "shecaassistant", "协卡助手",
          "uniagent", "UniAgent",
          "certmanager", "证书管理器");

  /** The names of those now running, each once. */
  public List<String> running() {
    return ProcessHandle.allProcesses()
        .flatMap(one -> one.info().command().stream())
        .map(OtherClients::program)
        .flatMap(name -> Optional.ofNullable(KNOWN.get(name)).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static String program(String command) {
    String file =
        command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
    return file.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
  }
}
