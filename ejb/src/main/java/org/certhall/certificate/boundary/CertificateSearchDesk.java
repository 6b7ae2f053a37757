package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.certhall.certificate.control.CarriedCertificates;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.Clue;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.subscriber.control.SubscriberStore;

/** Where staff find certificates: those of organisations registered at their branches. */
@Stateless
public class CertificateSearchDesk {

  @Inject JpaCertificateSearch search;
  @Inject CarriedCertificates tokens;
  @Inject SubscriberStore subscribers;
  @Inject CertificateStore certificates;
  @Inject CertificateReach reach;
  @Inject Caller caller;
  @Inject Clock clock;

  /** One page, newest first; nothing for a question that asks for anything at all. */
  @Needs(Right.SEE_CERTIFICATE)
  public CertificatePage search(CertificateQuestion question) {
    Clue clue = Clue.read(question.words(), tokens, subscribers);
    boolean isHopeless = clue.kind() != Clue.Kind.NONE && clue.values().isEmpty();
    return isHopeless || question.isAnything()
        ? new CertificatePage(clue.kind().name(), List.of(), null)
        : search.page(question, clue, caller.reachOf(Right.SEE_CERTIFICATE));
  }

  @Needs(Right.SEE_CERTIFICATE)
  public CertificateView see(SerialNumber serial) {
    return certificates
        .find(serial)
        .filter(certificate -> reach.includes(Right.SEE_CERTIFICATE, certificate))
        .map(certificate -> CertificateView.of(certificate, clock))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }
}
