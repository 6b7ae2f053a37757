package org.certhall.pairing.control;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * A code that people type: twelve letters and digits of Crockford's alphabet, 60 random bits, in
 * three groups. Two minutes of guessing at the rate that a network is allowed find nothing.
 *
 * @param text without its hyphens
 */
public record ErrandCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  public ErrandCode {
    if (!FORM.matcher(text).matches()) {
      throw Problem.of(ProblemType.ERRAND_UNKNOWN);
    }
  }

  public static ErrandCode draw(SecureRandom random) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ErrandCode(text.toString());
  }

  /** What somebody typed: blanks, hyphens and small letters do not matter, nor do I, L and O. */
  public static ErrandCode typed(String raw) {
    return new ErrandCode(
        raw.replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replaceAll("[IL]", "1"));
  }

  /** As it is shown. */
  public String inGroups() {
    return text.replaceAll("(.{4})(?=.)", "$1-");
  }
}
