package org.certhall.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts what is asked of the database. */
final class CountedStatements {

  private final DataSource source;
  private final AtomicInteger count = new AtomicInteger();

  CountedStatements(DataSource source) {
    this.source = source;
  }

  int count() {
    return count.get();
  }

  DataSource source() {
    return counted(DataSource.class, source);
  }

  private <T> T counted(Class<T> type, T of) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(of, method, arguments)));
  }

  private Object call(Object of, Method method, Object... arguments) throws Throwable {
    if (method.getName().equals("prepareStatement")) {
      count.incrementAndGet();
    }
    try {
      Object result = method.invoke(of, arguments);
      return result instanceof Connection connection
          ? counted(Connection.class, connection)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
