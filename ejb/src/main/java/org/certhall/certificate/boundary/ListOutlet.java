package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.certificate.control.Freshness;
import org.certhall.certificate.entity.ListScope;
import org.certhall.problem.Problem;

/** Brings lists out one by one: an authority that cannot sign keeps none of the others back. */
@ApplicationScoped
class ListOutlet {

  private static final Logger LOG = Logger.getLogger(ListOutlet.class.getName());

  @Inject DueLists due;
  @Inject Freshness freshness;

  /**
   * Publishes what is due of the scope. What fails is due still, and tried again by the job.
   *
   * @return whether a list came out
   */
  boolean refresh(ListScope scope) {
    try {
      return due.refresh(scope);
    } catch (Problem later) {
      LOG.log(
          Level.WARNING,
          "The revocation list of {0} waits: {1}",
          new Object[] {scope, later.getMessage()});
      return false;
    } catch (RuntimeException e) {
      freshness.failed(scope);
      LOG.log(Level.SEVERE, "The revocation list of " + scope + " could not be published", e);
      return false;
    }
  }
}
