package org.certhall.certificate.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.PairIssuance;

/** Finishes at start what a crash has left half done, before anybody can ask for more. */
@Singleton
@Startup
@DependsOn("NodeKeeper")
public class IssuanceRepair {

  private static final Logger LOG = Logger.getLogger(IssuanceRepair.class.getName());

  @Inject private IssuanceCycle cycle;
  @Inject private PairIssuance pairs;

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void repair() {
    int repaired = cycle.repair();
    if (repaired > 0) {
      LOG.log(Level.INFO, "{0} certificates that a crash had left were finished", repaired);
    }
    pairs.unfinished().forEach(this::resume);
  }

  /** One pair that cannot be completed keeps neither the others nor the hall from their work. */
  private void resume(String pair) {
    try {
      pairs.resume(pair);
      LOG.log(Level.INFO, "A pair of certificates that a crash had left was completed");
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A pair of certificates could not be completed; ask for it again", e);
    }
  }
}
