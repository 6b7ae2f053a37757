package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** Finishes while the hall runs what a key store that was away has left open. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntentDesk {

  private static final Logger LOG = Logger.getLogger(IntentDesk.class.getName());

  @Inject private IssuanceCycle cycle;

  /**
   * Signs what was intended. An intent whose own request is about to finish it comes out the same,
   * whoever is first.
   *
   * @return how many were finished
   */
  @Needs(Right.RUN_JOB)
  public int repairByJob() {
    int repaired = cycle.repair();
    if (repaired > 0) {
      LOG.log(Level.INFO, "{0} certificates that had waited were finished", repaired);
    }
    return repaired;
  }
}
