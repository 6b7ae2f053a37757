package org.certhall.scheduler;

import java.util.concurrent.ThreadFactory;
import org.quartz.spi.ThreadExecutor;

/** Runs Quartz's own loops on threads of the container. */
public class ManagedLoops implements ThreadExecutor {

  private ThreadFactory factory;

  @Override
  public void initialize() {
    factory = ContainerThreads.factory();
  }

  @Override
  public void execute(Thread loop) {
    Thread thread = factory.newThread(loop);
    thread.setName(loop.getName());
    thread.start();
  }
}
