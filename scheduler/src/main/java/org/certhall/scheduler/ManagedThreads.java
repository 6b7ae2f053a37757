package org.certhall.scheduler;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/** Runs jobs on threads of the container, a few at a time. */
public class ManagedThreads implements ThreadPool {

  private static final int SIZE = 4;

  private final Semaphore free = new Semaphore(SIZE);
  private ThreadPoolExecutor pool;

  @Override
  public void initialize() {
    pool =
        new ThreadPoolExecutor(
            SIZE,
            SIZE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            ContainerThreads.factory());
    pool.allowCoreThreadTimeOut(true);
  }

  @Override
  public boolean runInThread(Runnable job) {
    if (!free.tryAcquire()) {
      return false;
    }
    pool.execute(
        () -> {
          try {
            job.run();
          } finally {
            free.release();
          }
        });
    return true;
  }

  @Override
  public int blockForAvailableThreads() {
    free.acquireUninterruptibly();
    free.release();
    return free.availablePermits();
  }

  @Override
  public void shutdown(boolean waitForJobsToComplete) {
    pool.shutdown();
    try {
      if (waitForJobsToComplete && !pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int getPoolSize() {
    return SIZE;
  }

  @Override
  public void setInstanceId(String id) {
    // The threads carry the container's names.
  }

  @Override
  public void setInstanceName(String name) {
    // The threads carry the container's names.
  }
}
