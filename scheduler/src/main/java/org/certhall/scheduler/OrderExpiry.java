package org.certhall.scheduler;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.certhall.order.boundary.OrderKeepingDesk;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every five minutes, on one node: orders whose owners let the time go by are closed. */
@Stateless
@Local(Job.class)
@RunAs("system")
@DisallowConcurrentExecution
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderExpiry implements Job {

  @EJB OrderKeepingDesk orders;

  /** Each batch in a transaction of its own: after a long stop there may be many. */
  @Override
  public void execute(JobExecutionContext context) {
    int closed;
    do {
      closed = orders.expireLapsed();
    } while (closed > 0);
  }
}
