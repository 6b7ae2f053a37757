package org.certhall.certificate.control;

import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificationRequest;

/** One thing that must be right before a request is certified. */
@FunctionalInterface
public interface RequestCheck {

  /**
   * Refuses what is wrong.
   *
   * @throws org.certhall.problem.Problem naming what is wrong
   */
  void check(CertificationRequest request, CertificateProfile profile);
}
