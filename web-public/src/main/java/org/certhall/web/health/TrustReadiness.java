package org.certhall.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.certhall.certificate.boundary.PublicationDesk;
import org.certhall.certificate.boundary.Standing;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether verifiers get what they rely on. Numbers alone, as anybody may ask: a number above zero
 * is for a monitor to wake somebody, long before the check is down.
 */
@Readiness
@ApplicationScoped
public class TrustReadiness implements HealthCheck {

  @EJB private PublicationDesk desk;

  @Override
  public HealthCheckResponse call() {
    Standing standing = desk.standing();
    return HealthCheckResponse.named("trust")
        .status(!standing.isOver())
        .withData("lists-not-renewed", standing.lateLists())
        .withData("responders-not-renewed", standing.lateResponders())
        .build();
  }
}
