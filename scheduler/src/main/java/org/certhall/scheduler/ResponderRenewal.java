package org.certhall.scheduler;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.certhall.certificate.boundary.ResponderDesk;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every hour, on one node: responders that have lived half their life are replaced. */
@Stateless
@Local(Job.class)
@RunAs("system")
@DisallowConcurrentExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResponderRenewal implements Job {

  @EJB private ResponderDesk responders;

  @Override
  public void execute(JobExecutionContext context) {
    responders.renewDue();
  }
}
