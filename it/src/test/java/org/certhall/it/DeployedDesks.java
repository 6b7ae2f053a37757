package org.certhall.it;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.certhall.problem.Problem;

/** Asks the desks of the deployed EAR, from inside the server, as somebody without any right. */
final class DeployedDesks {

  static final String MATRIX = "org/certhall/rights/rights-matrix.txt";

  private static final Pattern LINE =
      Pattern.compile("(\\w+)\\.(\\w+)\\.(\\w+)\\((.*)\\) \\| (\\w+) .*");

  private DeployedDesks() {}

  /** One line of the approved matrix. */
  record Operation(String feature, String desk, String name, String parameters, String decision) {

    boolean isForEverybody() {
      return decision.equals("ANYONE");
    }

    /** The problem that asking comes to, or what came instead. */
    String ask() throws NamingException, IllegalAccessException {
      String type = "org.certhall." + feature + ".boundary." + desk;
      Object bean = InitialContext.doLookup("java:app/ejb/" + desk + "!" + type);
      Method operation = in(bean.getClass());
      try {
        return "answered " + operation.invoke(bean, nothing(operation.getParameterTypes()));
      } catch (InvocationTargetException e) {
        return e.getCause() instanceof Problem problem
            ? problem.type().name()
            : e.getCause().toString();
      }
    }

    private Method in(Class<?> bean) {
      return Arrays.stream(bean.getMethods())
          .filter(method -> method.getName().equals(name) && !method.isBridge())
          .filter(method -> names(method).equals(parameters))
          .findFirst()
          .orElseThrow(() -> new AssertionError("not deployed: " + this));
    }

    private static String names(Method method) {
      return Arrays.stream(method.getParameterTypes())
          .map(Class::getSimpleName)
          .collect(Collectors.joining(","));
    }

    /** The gate decides before anybody looks at what was handed in. */
    private static Object[] nothing(Class<?>[] types) {
      return Arrays.stream(types).map(type -> Array.get(Array.newInstance(type, 1), 0)).toArray();
    }
  }

  static List<Operation> operations() throws IOException {
    try (InputStream matrix = DeployedDesks.class.getClassLoader().getResourceAsStream(MATRIX)) {
      return new String(matrix.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(DeployedDesks::read)
          .toList();
    }
  }

  private static Operation read(String line) {
    Matcher parts = LINE.matcher(line + " ");
    if (!parts.matches()) {
      throw new AssertionError("not a line of the matrix: " + line);
    }
    return new Operation(
        parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
  }
}
