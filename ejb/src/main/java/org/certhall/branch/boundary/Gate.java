package org.certhall.branch.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Decision;

/**
 * Stands before every bean of the rules (default interceptor, {@code META-INF/ejb-jar.xml}) and
 * lets a call through as the operation's decision says. An operation of a desk without a decision
 * is refused to everybody.
 */
public class Gate {

  private static final Logger LOG = Logger.getLogger(Gate.class.getName());
  private static final ConcurrentMap<Method, Decision> DECISIONS = new ConcurrentHashMap<>();

  /** How many beans of the rules the current thread is inside of. */
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  @Inject Caller caller;
  @Inject RefusalBook book;

  @AroundInvoke
  Object decide(InvocationContext call) throws Exception {
    Method operation = call.getMethod();
    Decision decision = DECISIONS.computeIfAbsent(operation, Decision::of);
    if (!decision.admits(caller::may, DEPTH.get() > 0)) {
      throw refusal(operation);
    }
    return inside(call);
  }

  /** What a bean does while it is made, such as at start, is inside the rules. */
  @PostConstruct
  void made(InvocationContext bean) {
    try {
      inside(bean);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Problem refusal(Method operation) {
    String asked = operation.getDeclaringClass().getSimpleName() + '.' + operation.getName();
    LOG.log(Level.WARNING, "{0} was refused {1}", new Object[] {caller.name(), asked});
    book.callRefused(caller.name(), asked);
    return Problem.of(
        caller.name().equals(Caller.PUBLIC) ? ProblemType.NOT_SIGNED_IN : ProblemType.NOT_ALLOWED);
  }

  private static Object inside(InvocationContext call) throws Exception {
    int depth = DEPTH.get();
    DEPTH.set(depth + 1);
    try {
      return call.proceed();
    } finally {
      if (depth == 0) {
        DEPTH.remove();
      } else {
        DEPTH.set(depth);
      }
    }
  }
}
