package org.certhall.order.entity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** 128 bits that only the owner's browser holds. */
public record OwnerSecret(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

  public OwnerSecret {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.NOT_FOUND);
    }
  }

  public static OwnerSecret make(SecureRandom random) {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    return new OwnerSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  @Override
  public String toString() {
    return "OwnerSecret[…]";
  }
}
