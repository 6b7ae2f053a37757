package org.certhall.identity.control;

import java.util.Optional;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;

/** Asks the carriers whether name, identity number and mobile belong to one person. */
public interface RealNameVerifier {

  /** The verifier's receipt if the three belong together, else empty. */
  Optional<String> receiptFor(PersonName name, ResidentId id, MobileNumber mobile);

  /** Whether this stands for an outside service in a demo. */
  boolean isSandbox();
}
