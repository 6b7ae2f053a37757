package org.certhall.certificate.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.branch.control.Needs;
import org.certhall.branch.control.Right;
import org.certhall.certificate.control.ResponderStore;

/** Sees to it that each authority has somebody to answer for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResponderDesk {

  @EJB private FoundingDesk founding;
  @Inject private AuthorityStore authorities;
  @Inject private ResponderStore responders;
  @Inject private Clock clock;

  /**
   * Gives each authority whose responder has lived half its life another.
   *
   * @return how many were replaced
   */
  @Needs(Right.RUN_JOB)
  public int renewDue() {
    List<AuthorityName> due =
        authorities.all().stream()
            .filter(Authority::isReady)
            .map(Authority::name)
            .filter(this::isDue)
            .toList();
    due.forEach(founding::appointResponder);
    return due.size();
  }

  private boolean isDue(AuthorityName name) {
    return responders.newest(name).filter(one -> !one.isDue(clock.instant())).isEmpty();
  }
}
