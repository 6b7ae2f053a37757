package org.certhall.subscriber.entity;

import java.util.Locale;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** 组织机构代码: nine characters with a check character (GB 11714). Public data. */
public record OrganisationCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LENGTH = 9;
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  public OrganisationCode {
    value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT).replace("-", "");
    if (!isRight(value)) {
      throw Problem.of(ProblemType.ORGANISATION_CODE_WRONG).at("organisationCode");
    }
  }

  /** The organisation code inside a social credit code: its characters 9 to 17. */
  public static OrganisationCode of(SocialCreditCode code) {
    return new OrganisationCode(code.value().substring(8, 17));
  }

  private static boolean isRight(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = CheckDigits.weightedSum(code, ALPHABET, WEIGHTS);
    return sum >= 0 && "0X987654321".charAt(sum % 11) == code.charAt(LENGTH - 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
