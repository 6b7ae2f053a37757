package org.certhall.certificate.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The name of a certificate profile. */
public record ProfileName(String value) {

  /** First: the names below are checked by it. */
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public static final ProfileName ROOT = new ProfileName("root");
  public static final ProfileName ISSUING = new ProfileName("issuing");
  public static final ProfileName OCSP_RESPONDER = new ProfileName("ocsp-responder");
  public static final ProfileName ORGANISATION_SIGNATURE =
      new ProfileName("organisation-signature");

  /** So the names of those for encryption certificates begin. */
  public static final String ENCRYPTION = "organisation-encryption";

  public static final ProfileName ORGANISATION_ENCRYPTION_SM2 =
      new ProfileName(ENCRYPTION + "-sm2");
  public static final ProfileName ORGANISATION_ENCRYPTION_EC = new ProfileName(ENCRYPTION + "-ec");
  public static final ProfileName ORGANISATION_ENCRYPTION_RSA =
      new ProfileName(ENCRYPTION + "-rsa");

  public ProfileName {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.NOT_FOUND);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
