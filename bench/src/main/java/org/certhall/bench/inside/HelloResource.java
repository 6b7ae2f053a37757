package org.certhall.bench.inside;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The same line by JAX-RS: the ceiling that the peers were recorded beside. */
@Path("hello")
public class HelloResource {

  /** Where its resources begin. */
  @ApplicationPath("rest")
  public static class Here extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(HelloResource.class);
    }
  }

  /** Answers. */
  @GET
  @Produces("text/plain")
  public String hello() {
    return "hello";
  }
}
