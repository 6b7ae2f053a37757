package org.certhall.certificate.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.ResponderStore;
import org.certhall.problem.Problem;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** Sees to it that each authority has somebody to answer for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResponderDesk {

  private static final Logger LOG = Logger.getLogger(ResponderDesk.class.getName());

  @EJB private FoundingDesk founding;
  @Inject private AuthorityStore authorities;
  @Inject private ResponderStore responders;
  @Inject private Clock clock;

  /**
   * Gives each authority whose responder has lived half its life another. An authority that cannot
   * sign keeps none of the others from it.
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
    return (int) due.stream().filter(this::isReplaced).count();
  }

  private boolean isReplaced(AuthorityName name) {
    try {
      founding.appointResponder(name);
      return true;
    } catch (Problem later) {
      LOG.log(
          Level.WARNING,
          "The responder of {0} is not replaced yet: {1}",
          new Object[] {name, later.getMessage()});
      return false;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The responder of " + name + " could not be replaced", e);
      return false;
    }
  }

  private boolean isDue(AuthorityName name) {
    return responders.newest(name).filter(one -> !one.isDue(clock.instant())).isEmpty();
  }
}
