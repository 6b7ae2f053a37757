package org.certhall.certificate.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.certhall.certificate.entity.Certificate;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Reach;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/**
 * A certificate is a matter of the branch where its organisation is registered; an authority's is
 * no branch's.
 */
@Dependent
class CertificateReach {

  @Inject SubscriberStore subscribers;
  @Inject Caller caller;

  boolean includes(Right right, Certificate certificate) {
    Reach reach = caller.reachOf(right);
    return reach.everywhere() || branchOf(certificate).filter(reach::includes).isPresent();
  }

  private Optional<BranchCode> branchOf(Certificate certificate) {
    return certificate
        .creditCode()
        .map(SocialCreditCode::new)
        .flatMap(subscribers::findByCreditCode)
        .map(Subscriber::branchCode)
        .map(BranchCode::new);
  }
}
