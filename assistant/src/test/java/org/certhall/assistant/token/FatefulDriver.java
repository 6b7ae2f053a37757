package org.certhall.assistant.token;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** Tokens of another driver; a drill is asked before and after each thing that one of them does. */
public final class FatefulDriver implements TokenDriver {

  /** The process ends here. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed by the drill", null, false, false);
    }
  }

  private final TokenDriver behind;
  private int step;
  private int killAt = -1;

  public FatefulDriver(TokenDriver behind) {
    this.behind = behind;
  }

  /** Ends the process at its n-th step from now; never, if n is negative. */
  public synchronized void killAt(int n) {
    step = 0;
    killAt = n;
  }

  /** Whether that step was reached. */
  public synchronized boolean killed() {
    return killAt >= 0 && step > killAt;
  }

  private synchronized void fate() {
    // What is dead does nothing more, on whatever thread.
    if (step++ >= killAt && killAt >= 0) {
      throw new Killed();
    }
  }

  @Override
  public List<Token> tokens() throws TokenException {
    return behind.tokens().stream().map(token -> guarded(Token.class, token)).toList();
  }

  @Override
  public Subscription listen(Consumer<TokenEvent> listener) {
    return behind.listen(listener);
  }

  @Override
  public void close() {
    behind.close();
  }

  private <T> T guarded(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(real, method, arguments)));
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    boolean does = changesOrAsks(method);
    if (does) {
      fate();
    }
    Object result;
    try {
      result = method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (does) {
      fate();
    }
    return wrapped(result);
  }

  /** A log-out is no step: a process that dies logs out. */
  private static boolean changesOrAsks(Method method) {
    return method.getDeclaringClass() == UserSession.class && !method.getName().equals("close")
        || List.of("logIn", "verifyPin").contains(method.getName());
  }

  private Object wrapped(Object result) {
    if (result instanceof TokenApplication application) {
      return guarded(TokenApplication.class, application);
    }
    if (result instanceof UserSession session) {
      return guarded(UserSession.class, session);
    }
    if (result instanceof List<?> list
        && !list.isEmpty()
        && list.get(0) instanceof TokenApplication) {
      return list.stream().map(this::wrapped).toList();
    }
    return result;
  }
}
