package org.certhall;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.certhall.database.MemoryDatabase;

/**
 * Puts beans together for store tests as the container would: constructors and fields with
 * {@code @Inject}, one of each, and {@code REQUIRES_NEW} where a bean says so.
 */
public final class Wiring {

  private final MemoryDatabase database;
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final Map<String, Object> configuration = new HashMap<>();

  public Wiring(MemoryDatabase database) {
    this.database = database;
  }

  public <T> Wiring with(Class<T> port, T bean) {
    beans.put(port, bean);
    return this;
  }

  /** A field with {@code @ConfigProperty} of this name. */
  public Wiring configured(String fieldName, Object to) {
    configuration.put(fieldName, to);
    return this;
  }

  /** The package-private class behind a port. */
  public <T> Wiring with(Class<T> port, String className) {
    try {
      Object bean = make(Class.forName(className));
      beans.put(
          port,
          port.cast(
              Proxy.newProxyInstance(
                  port.getClassLoader(), new Class<?>[] {port}, (p, m, a) -> call(bean, m, a))));
      return this;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public <T> T get(Class<T> type) {
    if (!beans.containsKey(type)) {
      beans.put(type, make(type));
    }
    return type.cast(beans.get(type));
  }

  private Object call(Object bean, Method method, Object[] arguments) {
    try {
      Method own = bean.getClass().getMethod(method.getName(), method.getParameterTypes());
      own.setAccessible(true);
      Transactional wish = own.getAnnotation(Transactional.class);
      return wish == null
          ? invoke(own, bean, arguments)
          : database.inTransaction(() -> invoke(own, bean, arguments));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object invoke(Method method, Object bean, Object[] arguments) {
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object make(Class<?> type) {
    try {
      Constructor<?> constructor =
          Arrays.stream(type.getDeclaredConstructors())
              .filter(c -> c.isAnnotationPresent(Inject.class) || c.getParameterCount() == 0)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("nothing behind " + type));
      constructor.setAccessible(true);
      Object bean =
          constructor.newInstance(
              Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray());
      for (Field field : type.getDeclaredFields()) {
        fill(bean, field);
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(Object bean, Field field) throws IllegalAccessException {
    field.setAccessible(true);
    if (field.isAnnotationPresent(PersistenceContext.class)) {
      field.set(bean, entityManager());
    } else if (configuration.containsKey(field.getName())) {
      field.set(bean, configuration.get(field.getName()));
    } else if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(EJB.class)) {
      field.set(bean, get(field.getType()));
    }
  }

  private Object entityManager() {
    return Proxy.newProxyInstance(
        EntityManager.class.getClassLoader(),
        new Class<?>[] {EntityManager.class},
        (proxy, method, arguments) -> invoke(method, database.current(), arguments));
  }
}
