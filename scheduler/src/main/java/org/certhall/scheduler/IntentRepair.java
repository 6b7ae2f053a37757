package org.certhall.scheduler;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.certhall.certificate.boundary.IntentDesk;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every minute, on one node: certificates that waited for their key store are finished. */
@Stateless
@Local(Job.class)
@RunAs("system")
@DisallowConcurrentExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntentRepair implements Job {

  @EJB private IntentDesk intents;

  @Override
  public void execute(JobExecutionContext context) {
    intents.repairByJob();
  }
}
