package org.certhall.escrow.entity;

import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** How long a PIN is and of which characters. */
public record PinShape(int shortest, int longest, Alphabet alphabet) {

  /** Which characters; each holds all of those before it. */
  public enum Alphabet {
    DIGITS('0', '9'),
    LETTERS_AND_DIGITS('0', 'z'),
    PRINTABLE('!', '~');

    private final char first;
    private final char last;

    Alphabet(char first, char last) {
      this.first = first;
      this.last = last;
    }

    /** All its characters, in the order of ASCII. */
    public String characters() {
      StringBuilder all = new StringBuilder();
      for (char c = first; c <= last; c++) {
        if (this != LETTERS_AND_DIGITS || isLetterOrDigit(c)) {
          all.append(c);
        }
      }
      return all.toString();
    }

    private static boolean isLetterOrDigit(char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
  }

  public PinShape {
    if (shortest < 1 || longest < shortest || longest > 255 || alphabet == null) {
      throw Problem.of(ProblemType.MALFORMED).at("pin");
    }
  }
}
