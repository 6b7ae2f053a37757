package org.certhall.scheduler;

import java.util.Properties;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;

/** How Quartz is set up: its store in the hall's database, its threads from the container. */
final class QuartzSettings {

  private QuartzSettings() {}

  /**
   * The properties.
   *
   * @param shared whether other nodes may use the same database
   */
  static Properties of(boolean shared) {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "certhall");
    settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.threadPool.class", ManagedThreads.class.getName());
    settings.setProperty("org.quartz.threadExecutor.class", ManagedLoops.class.getName());
    settings.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
    settings.setProperty("org.quartz.jobStore.useProperties", "true");
    settings.setProperty("org.quartz.jobStore.isClustered", Boolean.toString(shared));
    settings.setProperty("org.quartz.jobStore.misfireThreshold", "60000");
    settings.setProperty("org.quartz.jobStore.dataSource", "hall");
    settings.setProperty("org.quartz.dataSource.hall.jndiURL", "java:app/certhall-quartz");
    return settings;
  }
}
