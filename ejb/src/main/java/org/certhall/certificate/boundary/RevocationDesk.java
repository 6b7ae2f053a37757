package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.branch.control.Inside;
import org.certhall.branch.control.Needs;
import org.certhall.branch.control.Right;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Ends certificates. The revocation list that says so is out when an operation returns. */
@Stateless
public class RevocationDesk {

  @Inject private CertificateStore certificates;
  @Inject private AuthorityStore authorities;
  @Inject private Publication publication;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Ends a certificate on an order.
   *
   * @param invalidSince when the key is thought to have become unsafe, or null
   */
  @Needs(Right.REVOKE_CERTIFICATE)
  public CertificateView revokeBySupervisor(
      SerialNumber serial, RevocationReason reason, Instant invalidSince, String orderNumber) {
    return revoke(serial, reason, invalidSince, orderNumber);
  }

  @Needs(Right.REVOKE_CERTIFICATE)
  public CertificateView see(SerialNumber serial) {
    return certificates
        .find(serial)
        .map(certificate -> CertificateView.of(certificate, clock))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** Ends a certificate whose successor has proved itself. */
  @Inside
  public CertificateView revokeSuperseded(SerialNumber serial, String orderNumber) {
    return revoke(serial, RevocationReason.SUPERSEDED, null, orderNumber);
  }

  private CertificateView revoke(
      SerialNumber serial, RevocationReason reason, Instant since, String orderNumber) {
    Certificate certificate =
        certificates.lock(serial).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    certificate.revoke(reason, since, clock.instant());
    authorities.lock(certificate.authority()).orElseThrow().noteRevocation();
    publication.publish(certificate.authority());
    audit.record(
        AuditEvent.of("certificate.revoked", serial.toString())
            .onOrder(orderNumber)
            .with("reason", reason.name()));
    return CertificateView.of(certificate, clock);
  }
}
