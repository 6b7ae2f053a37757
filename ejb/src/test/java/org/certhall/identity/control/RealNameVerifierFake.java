package org.certhall.identity.control;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;

/** Knows the people it was told of. */
public final class RealNameVerifierFake implements RealNameVerifier {

  private record Person(PersonName name, ResidentId id, MobileNumber mobile) {}

  private final Set<Person> people = new HashSet<>();

  public RealNameVerifierFake knowing(PersonName name, ResidentId id, MobileNumber mobile) {
    people.add(new Person(name, id, mobile));
    return this;
  }

  @Override
  public Optional<String> receiptFor(PersonName name, ResidentId id, MobileNumber mobile) {
    return people.contains(new Person(name, id, mobile))
        ? Optional.of("receipt")
        : Optional.empty();
  }

  @Override
  public boolean isSandbox() {
    return false;
  }
}
