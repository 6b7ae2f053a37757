package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.KeyFamily;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.PairIssuance;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.Wish;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Inside;

/** Where other boundaries ask for certificates. What they ask for is checked again here. */
@Stateless
public class CertificationDesk {

  @Inject private AuthorityStore authorities;
  @Inject private IssuanceCycle cycle;
  @Inject private PairIssuance pairs;
  @Inject private Clock clock;

  /**
   * Certifies the key of the request for the organisation. The certificate is recorded when this
   * returns, also if the caller's transaction fails later; asked again for the same order and key,
   * it gives the same certificate, unless that has been revoked meanwhile.
   */
  @Inside
  public CertificateView certify(
      CertificationRequest request,
      ProfileName profile,
      String orderNumber,
      OrganisationSubject subject) {
    return inForce(
        CertificateView.of(
            cycle.certify(
                new Wish(issuing(request).name(), profile, request, subject, orderNumber)),
            clock));
  }

  /**
   * The same, and with it an encryption certificate of the same subject, whose private key is kept
   * in escrow. Both are recorded when this returns; asked again, it gives the same pair. Of a pair
   * that was broken off between the two the rest is issued, then or at the next start.
   */
  @Inside
  public CertificatePairView certifyPair(
      CertificationRequest request,
      ProfileName profile,
      String orderNumber,
      OrganisationSubject subject) {
    PairIssuance.Pair pair =
        pairs.certify(new Wish(issuing(request).name(), profile, request, subject, orderNumber));
    return new CertificatePairView(
        inForce(CertificateView.of(pair.signature(), clock)),
        inForce(CertificateView.of(pair.encryption(), clock)));
  }

  private static CertificateView inForce(CertificateView certificate) {
    if (certificate.status() != CertificateStatus.VALID) {
      throw Problem.of(ProblemType.CERTIFICATE_ENDED).at("request");
    }
    return certificate;
  }

  /** An SM2 key is certified in an SM2 tree, any other in another: so one library reads a chain. */
  private Authority issuing(CertificationRequest request) {
    return authorities
        .inChargeOf(request.isSm2() ? KeyFamily.SM2 : KeyFamily.INTERNATIONAL)
        .orElseThrow(() -> Problem.of(ProblemType.AUTHORITY_NOT_READY));
  }
}
