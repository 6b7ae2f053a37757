package org.certhall.scheduler;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.certhall.audit.boundary.AuditDesk;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Each night, on one node: the whole audit trail is read again. */
@Stateless
@Local(Job.class)
@RunAs("system")
@DisallowConcurrentExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCheck implements Job {

  @EJB private AuditDesk audit;

  @Override
  public void execute(JobExecutionContext context) {
    audit.checkByJob();
  }
}
