package org.certhall.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.certhall.audit.boundary.NodeKeeper;
import org.certhall.authority.boundary.KeyStoreDesk;
import org.certhall.database.boundary.DatabaseDesk;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this node can serve; without detail, as anybody may ask. */
@Readiness
@ApplicationScoped
public class HallReadiness implements HealthCheck {

  @EJB private DatabaseDesk database;
  @EJB private NodeKeeper name;
  @EJB private KeyStoreDesk keyStores;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("hall")
        .status(database.answers() && name.isNamed() && keyStores.allAnswer())
        .build();
  }
}
