package org.certhall.certificate.control;

import java.util.List;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificationRequest;

/** All checks of a request that need nothing but the request; cheap ones first. */
public final class RequestChecks implements RequestCheck {

  private static final List<RequestCheck> CHECKS =
      List.of(
          new KeyKindCheck(),
          new RsaNumbersCheck(),
          new PointOnCurveCheck(),
          new ProofOfPossessionCheck());

  @Override
  public void check(CertificationRequest request, CertificateProfile profile) {
    CHECKS.forEach(check -> check.check(request, profile));
  }
}
