package org.certhall.assistant.pin;

/** Which characters a PIN may have, by the hall's names for them. */
public enum PinAlphabet {
  DIGITS("数字") {
    @Override
    boolean has(int c) {
      return c >= '0' && c <= '9';
    }
  },
  LETTERS_AND_DIGITS("字母或数字") {
    @Override
    boolean has(int c) {
      return DIGITS.has(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
  },
  PRINTABLE("字母、数字或符号（不含空格）") {
    @Override
    boolean has(int c) {
      return c > ' ' && c <= '~';
    }
  };

  private final String words;

  PinAlphabet(String words) {
    this.words = words;
  }

  abstract boolean has(int c);

  String inWords() {
    return words;
  }
}
