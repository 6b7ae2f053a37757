package org.certhall.scheduler;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Starts Quartz over the hall's database and tells it when each job is due. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = "java:app/certhall-quartz",
    className = "${MPCONFIG=certhall.database.class:org.h2.jdbcx.JdbcDataSource}",
    url = "${MPCONFIG=certhall.database.url}",
    user = "${MPCONFIG=certhall.database.user:certhall}",
    password = "${MPCONFIG=certhall.database.password:}",
    transactional = false,
    minPoolSize = 1,
    maxPoolSize = 5)
public class HallScheduler {

  @Resource(lookup = "java:app/certhall-quartz")
  private DataSource dataSource;

  @EJB(beanName = "AuditCheck")
  private Job auditCheck;

  @EJB(beanName = "IntentRepair")
  private Job intentRepair;

  @EJB(beanName = "ListPublication")
  private Job listPublication;

  @EJB(beanName = "OrderExpiry")
  private Job orderExpiry;

  @EJB(beanName = "ResponderRenewal")
  private Job responderRenewal;

  @EJB(beanName = "SpareKeyMaking")
  private Job spareKeyMaking;

  private Scheduler scheduler;

  @PostConstruct
  void start() {
    try {
      scheduler = new StdSchedulerFactory(QuartzSettings.of(isShared())).getScheduler();
      Map<Class<? extends Job>, Job> beans =
          Map.of(
              AuditCheck.class,
              auditCheck,
              IntentRepair.class,
              intentRepair,
              ListPublication.class,
              listPublication,
              OrderExpiry.class,
              orderExpiry,
              ResponderRenewal.class,
              responderRenewal,
              SpareKeyMaking.class,
              spareKeyMaking);
      scheduler.setJobFactory((due, quartz) -> beans.get(due.getJobDetail().getJobClass()));
      plan(AuditCheck.class, "0 17 3 * * ?");
      plan(IntentRepair.class, "30 * * * * ?");
      plan(ListPublication.class, "0 * * * * ?");
      plan(OrderExpiry.class, "0 2/5 * * * ?");
      plan(ResponderRenewal.class, "0 41 * * * ?");
      plan(SpareKeyMaking.class, "0 4/5 * * * ?");
      scheduler.start();
    } catch (SchedulerException | SQLException e) {
      throw new IllegalStateException("The scheduler did not start", e);
    }
  }

  @PreDestroy
  void stop() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  private void plan(Class<? extends Job> job, String cron) throws SchedulerException {
    JobDetail detail = JobBuilder.newJob(job).withIdentity(job.getSimpleName()).build();
    scheduler.scheduleJob(
        detail,
        Set.of(
            TriggerBuilder.newTrigger()
                .withIdentity(job.getSimpleName())
                .withSchedule(CronScheduleBuilder.cronSchedule(cron))
                .build()),
        true);
  }

  /** A database file has one node; any other may have more. */
  private boolean isShared() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return !connection.getMetaData().getDatabaseProductName().equals("H2");
    }
  }
}
