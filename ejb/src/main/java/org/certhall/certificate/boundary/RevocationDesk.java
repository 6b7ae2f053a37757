package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.database.control.Durability;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/**
 * Ends certificates. The revocation list that says so is out, and on disk, when an operation
 * returns: a power cut must not bring a certificate back.
 */
@Stateless
public class RevocationDesk {

  @Inject CertificateStore certificates;
  @Inject CertificateReach reach;
  @Inject Revocations revocations;
  @Inject Durability durability;
  @Inject Clock clock;

  /**
   * Ends a certificate on an order.
   *
   * @param invalidSince when the key is thought to have become unsafe, or null
   */
  @Needs(Right.REVOKE_CERTIFICATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CertificateView revokeBySupervisor(
      SerialNumber serial, RevocationReason reason, Instant invalidSince, String orderNumber) {
    CertificateView ended = revocations.revoke(serial, reason, invalidSince, orderNumber);
    durability.sync();
    return ended;
  }

  @Needs(Right.REVOKE_CERTIFICATE)
  public CertificateView see(SerialNumber serial) {
    return certificates
        .find(serial)
        .filter(certificate -> reach.includes(Right.REVOKE_CERTIFICATE, certificate))
        .map(certificate -> CertificateView.of(certificate, clock))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }
}
