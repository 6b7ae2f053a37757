package org.certhall.assistant.release;

/** What the new user PIN has to be, as the hall says it. */
public record Shape(int min, int max, Alphabet alphabet) {

  /** Which characters. */
  public enum Alphabet {
    DIGITS,
    LETTERS_AND_DIGITS,
    PRINTABLE
  }

  /** Whether these bytes, in UTF-8, are such a PIN. */
  boolean fits(byte[] pin) {
    if (pin.length < min || pin.length > max) {
      return false;
    }
    for (byte b : pin) {
      if (!fits((char) b)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(char c) {
    boolean digit = c >= '0' && c <= '9';
    return switch (alphabet) {
      case DIGITS -> digit;
      case LETTERS_AND_DIGITS -> digit || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      case PRINTABLE -> c > ' ' && c <= '~';
    };
  }
}
