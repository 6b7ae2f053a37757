package org.certhall.token.entity;

/** Which characters a PIN may have; each holds all of those before it. */
public enum PinAlphabet {
  DIGITS {
    @Override
    public boolean has(char c) {
      return c >= '0' && c <= '9';
    }
  },
  LETTERS_AND_DIGITS {
    @Override
    public boolean has(char c) {
      return DIGITS.has(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
  },
  PRINTABLE {
    @Override
    public boolean has(char c) {
      return c > ' ' && c <= '~';
    }
  };

  public abstract boolean has(char c);

  /** All its characters, in the order of ASCII. */
  public String characters() {
    StringBuilder all = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      if (has(c)) {
        all.append(c);
      }
    }
    return all.toString();
  }

  public PinAlphabet narrower(PinAlphabet other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
