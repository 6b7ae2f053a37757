package org.certhall.certificate.entity;

import java.nio.charset.StandardCharsets;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.Sha256;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * What is wanted of an authority. The same key for the same order and profile is the same wish, and
 * is granted once however often it is made.
 *
 * @param orderNumber the order on which it is wanted, as the record will show it
 */
public record Wish(
    AuthorityName authority,
    ProfileName profile,
    CertificationRequest request,
    CertificateSubject subject,
    String orderNumber) {

  private static final int LONGEST_ORDER = 64;

  public Wish {
    if (orderNumber == null || orderNumber.isBlank()) {
      throw Problem.of(ProblemType.REQUIRED).at("orderNumber");
    }
    if (orderNumber.length() > LONGEST_ORDER) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_ORDER).at("orderNumber");
    }
  }

  /** By this a wish is known again. */
  public String digest() {
    String text = orderNumber + "\0" + profile + "\0" + request.keyDigest();
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
