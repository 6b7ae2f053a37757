package org.certhall.scheduler;

import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The container's thread factory: its threads know the application they belong to. */
final class ContainerThreads {

  private ContainerThreads() {}

  @SuppressWarnings("BanJNDI") // the name is a constant of the platform
  static ThreadFactory factory() {
    try {
      return InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
    } catch (NamingException e) {
      throw new IllegalStateException("The container gives no threads", e);
    }
  }
}
