package org.certhall.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.certificate.boundary.CertificateRegister;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.boundary.RevocationDesk;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** Where a supervisor ends an enrolment that nobody can finish. */
@Stateless
public class EnrolmentGiveUpDesk {

  private static final int LONGEST_REASON = 300;

  @Inject EnrolmentEnd end;
  @Inject EnrolmentFinder finder;
  @Inject EnrolmentViews views;
  @Inject CertificateRegister certificates;
  @Inject RevocationDesk revocation;

  /** What would be given up. */
  @Needs(Right.GIVE_UP_RELEASE)
  public EnrolmentView see(String number) {
    return views.of(finder.find(number, Right.GIVE_UP_RELEASE));
  }

  /**
   * Its offers are used up, or its token is lost or broken. Every certificate that was issued on it
   * is revoked before it is closed, and the lists say so; broken off between, it is given up again.
   *
   * @param tokenAgain the serial of its token, typed once more
   */
  @Needs(Right.GIVE_UP_RELEASE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public EnrolmentView giveUpBySupervisor(String number, String tokenAgain, String why) {
    String order = finder.find(number, Right.GIVE_UP_RELEASE).number().value();
    end.begin(order, tokenAgain, reason(why));
    certificates.onOrder(order).stream()
        .map(CertificateView::serial)
        .filter(this::isNotRevoked)
        .forEach(
            serial ->
                revocation.revokeBySupervisor(
                    serial, RevocationReason.CESSATION_OF_OPERATION, null, order));
    return end.close(order);
  }

  /** As it stands now: of a pair one ends with the other. */
  private boolean isNotRevoked(SerialNumber serial) {
    return certificates.find(serial).orElseThrow().status() != CertificateStatus.REVOKED;
  }

  private static String reason(String written) {
    if (written == null || written.isBlank()) {
      throw Problem.of(ProblemType.REQUIRED).at("reason");
    }
    if (written.length() > LONGEST_REASON) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_REASON).at("reason");
    }
    return written.strip();
  }
}
