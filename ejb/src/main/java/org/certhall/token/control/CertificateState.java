package org.certhall.token.control;

import java.time.Instant;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** A certificate of this authority: whose, how long, and whether it was revoked. */
public record CertificateState(
    SerialNumber serial, String subject, Instant notBefore, Instant notAfter, boolean revoked) {

  /** Remote help exists only while the certificate is good; else the branch helps. */
  public CertificateState mustBeValidAt(Instant when) {
    if (revoked) {
      throw Problem.of(ProblemType.CERTIFICATE_NOT_IN_FORCE);
    }
    if (when.isBefore(notBefore) || when.isAfter(notAfter)) {
      throw Problem.of(ProblemType.CERTIFICATE_OUT_OF_DATE);
    }
    return this;
  }
}
