package org.certhall.assistant.token;

import java.util.regex.Pattern;

/** The serial number of a token, as printed on it and told by the device. */
public record TokenSerial(String value) {
  /** Also the base of a demo token's file name, so nothing that a path could read otherwise. */
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");

  public TokenSerial {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a token serial is 1 to 32 letters, digits, '.', '_' or '-'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
