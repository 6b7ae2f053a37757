package org.certhall.scheduler;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.certhall.escrow.boundary.EncryptionKeyDesk;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every five minutes, on one node: encryption keys are made ahead until enough lie ready. */
@Stateless
@Local(Job.class)
@RunAs("system")
@DisallowConcurrentExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpareKeyMaking implements Job {

  @EJB EncryptionKeyDesk keys;

  /** Each batch in a transaction of its own: others may take what is there already. */
  @Override
  public void execute(JobExecutionContext context) {
    int made;
    do {
      made = keys.refillByJob();
    } while (made > 0);
  }
}
