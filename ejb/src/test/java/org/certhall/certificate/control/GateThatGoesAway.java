package org.certhall.certificate.control;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.entity.KeyStoreFault;

/** A key store whose cable can be pulled; what it is called it tells all the same. */
final class GateThatGoesAway {

  private final KeyStoreGate behind;
  private boolean away;

  GateThatGoesAway(KeyStoreGate behind) {
    this.behind = behind;
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  KeyStoreGate gate() {
    return (KeyStoreGate)
        Proxy.newProxyInstance(
            KeyStoreGate.class.getClassLoader(),
            new Class<?>[] {KeyStoreGate.class},
            (proxy, method, arguments) -> ask(method, arguments));
  }

  private Object ask(Method method, Object... arguments) throws Throwable {
    if (away && !method.getName().equals("name")) {
      throw new KeyStoreFailure(KeyStoreFault.AWAY, "the key store does not answer");
    }
    try {
      return method.invoke(behind, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
