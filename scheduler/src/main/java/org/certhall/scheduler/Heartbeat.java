package org.certhall.scheduler;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.audit.boundary.AuditDesk;

/**
 * What each node does for itself each second. Not by Quartz: its cluster gives a job to one node,
 * and its store would write several times a second to say so (docs/adr/0003).
 */
@Singleton
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

  @EJB private AuditDesk audit;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void beat() {
    try {
      audit.sealByJob();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The audit trail could not be sealed; the next second tries again", e);
    }
  }
}
