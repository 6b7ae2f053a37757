package org.certhall.branch.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Passwords that are read off one screen and typed once: four groups of four signs that nobody
 * takes for one another, near eighty bits.
 */
@ApplicationScoped
public class OncePasswords {

  /** A colleague who comes back after the week's end still gets in. */
  public static final Duration LIFE = Duration.ofDays(3);

  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int SIGNS_A_GROUP = 4;

  private final SecureRandom random = new SecureRandom();

  public String next() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * SIGNS_A_GROUP; i++) {
      if (i > 0 && i % SIGNS_A_GROUP == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
