package org.certhall.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.certhall.identity.control.RealNameVerifier;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands for the carriers in the demo. It believes everybody but those whose mobile number ends in
 * 0000, so that a refusal can be tried too.
 */
@ApplicationScoped
class SandboxRealName implements RealNameVerifier {

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  boolean demo;

  @Override
  public Optional<String> receiptFor(PersonName name, ResidentId id, MobileNumber mobile) {
    if (!demo) {
      throw Problem.of(ProblemType.VERIFIER_MISSING);
    }
    return mobile.value().endsWith("0000")
        ? Optional.empty()
        : Optional.of("sandbox-" + UUID.randomUUID());
  }

  @Override
  public boolean isSandbox() {
    return true;
  }
}
