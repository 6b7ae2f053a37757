package org.certhall.assistant.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.certhall.assistant.token.Pin;

/** Asks for a PIN without echo, or takes the next line of standard input where nobody sits. */
final class PinPrompt {
  private static final int MAX_BYTES = 256;

  private PinPrompt() {}

  // From JDK 22 on a console is there without a terminal; the hall runs on 17 and 21.
  @SuppressWarnings("SystemConsoleNull")
  static Pin ask(String question) throws IOException {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("%s: ", question);
      if (typed == null) {
        throw new IllegalArgumentException("No PIN was typed.");
      }
      return Pin.taking(typed);
    }
    return line(System.in);
  }

  /** Byte by byte, so that the next line stays where it is. */
  static Pin line(InputStream in) throws IOException {
    byte[] bytes = new byte[MAX_BYTES];
    int length = 0;
    for (int next = in.read(); next >= 0 && next != '\n' && length < MAX_BYTES; next = in.read()) {
      bytes[length++] = (byte) next;
    }
    if (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    byte[] exact = Arrays.copyOf(bytes, length);
    Arrays.fill(bytes, (byte) 0);
    if (length == 0) {
      throw new IllegalArgumentException("No PIN was given on standard input.");
    }
    return Pin.taking(exact);
  }
}
