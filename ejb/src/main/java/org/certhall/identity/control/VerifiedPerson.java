package org.certhall.identity.control;

import java.time.Instant;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;

/** Who has just proved to be who they say. */
public record VerifiedPerson(
    PersonName name, ResidentId residentId, MobileNumber mobile, String receipt, Instant when) {}
