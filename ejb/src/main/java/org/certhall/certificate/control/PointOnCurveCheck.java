package org.certhall.certificate.control;

import java.io.IOException;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** SP 800-186, D.1: the point is on the curve, is not infinity, and is in the group. */
final class PointOnCurveCheck implements RequestCheck {

  private static final int UNCOMPRESSED = 4;

  @Override
  public void check(CertificationRequest request, CertificateProfile profile) {
    if (!X9ObjectIdentifiers.id_ecPublicKey.equals(
        request.publicKey().getAlgorithm().getAlgorithm())) {
      return;
    }
    byte[] point = request.publicKey().getPublicKeyData().getOctets();
    if (point.length == 0 || point[0] != UNCOMPRESSED || !isOnCurve(request)) {
      throw Problem.of(ProblemType.REQUEST_POINT_WRONG).at("request");
    }
  }

  private static boolean isOnCurve(CertificationRequest request) {
    try {
      AsymmetricKeyParameter key = PublicKeyFactory.createKey(request.publicKey());
      return key instanceof ECPublicKeyParameters ec
          && !ec.getQ().isInfinity()
          && ec.getQ().isValid();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
