package org.certhall.notice.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The demo's telephone: in place of a carrier, it shows what would have been sent. */
@Stateless
public class SandboxPhoneDesk {

  private static final int MOST = 20;

  @Inject JpaOutbox outbox;

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  boolean demo;

  /** The latest first; outside the demo there is no such page. */
  @Anyone
  public List<SandboxMessage> latest() {
    if (!demo) {
      throw Problem.of(ProblemType.NOT_FOUND);
    }
    return outbox.latest(MOST);
  }
}
