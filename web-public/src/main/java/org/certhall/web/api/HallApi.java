package org.certhall.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Every resource class of this web answers under {@code /api}. */
@ApplicationPath("/api")
public class HallApi extends Application {

  /** A failed call keeps its own body: the error page is for people. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.response.setStatusOverSendError", true);
  }
}
