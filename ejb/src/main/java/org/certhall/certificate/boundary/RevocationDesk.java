package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.database.control.Durability;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/**
 * Ends certificates. That is on disk when an operation returns, and so are the revocation lists
 * that say so: a power cut must not bring a certificate back. A list that cannot be signed now is
 * due until it can; the revocation stands, and OCSP tells of it at once.
 */
@Stateless
public class RevocationDesk {

  @Inject CertificateStore certificates;
  @Inject CertificateReach reach;
  @Inject Revocations revocations;
  @Inject ListOutlet outlet;
  @Inject Durability durability;
  @Inject Clock clock;

  /**
   * Ends a certificate on an order, and with it the other of its pair.
   *
   * @param invalidSince when the key is thought to have become unsafe, or null
   */
  @Needs(Right.REVOKE_CERTIFICATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CertificateView revokeBySupervisor(
      SerialNumber serial, RevocationReason reason, Instant invalidSince, String orderNumber) {
    return told(revocations.revoke(serial, reason, invalidSince, orderNumber));
  }

  /** Ends a certificate until it is released, as while a lost token is looked for. */
  @Needs(Right.REVOKE_CERTIFICATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CertificateView holdBySupervisor(SerialNumber serial) {
    return told(revocations.hold(serial));
  }

  @Needs(Right.REVOKE_CERTIFICATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CertificateView releaseBySupervisor(SerialNumber serial) {
    return told(revocations.release(serial));
  }

  private CertificateView told(CertificateView changed) {
    lists(changed).forEach(outlet::refresh);
    durability.sync();
    return changed;
  }

  /** The whole one, and the parts in which it and its partner stand: each once. */
  private Set<ListScope> lists(CertificateView changed) {
    Set<ListScope> scopes = new LinkedHashSet<>();
    Stream.concat(Stream.of(changed.serial()), changed.partner().stream())
        .flatMap(serial -> certificates.find(serial).stream())
        .map(Certificate::list)
        .forEach(
            scope -> {
              scopes.add(ListScope.whole(scope.authority()));
              scopes.add(scope);
            });
    return scopes;
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
