package org.certhall.subscriber.entity;

import java.util.Locale;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** 统一社会信用代码: eighteen characters with a check character (GB 32100-2015). Public data. */
public record SocialCreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /** GB 32100-2015, 5.2: 3 to the power of the place, modulo 31. */
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  public SocialCreditCode {
    value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    if (!isRight(value)) {
      throw Problem.of(ProblemType.SOCIAL_CREDIT_CODE_WRONG).at("creditCode");
    }
  }

  private static boolean isRight(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = CheckDigits.weightedSum(code, ALPHABET, WEIGHTS);
    return sum >= 0 && ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(LENGTH - 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
