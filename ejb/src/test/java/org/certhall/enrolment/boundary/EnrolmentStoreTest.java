package org.certhall.enrolment.boundary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import org.certhall.enrolment.control.EnrolmentStore;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.Medium;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Reach;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;
import org.junit.jupiter.api.Test;

/** What the database refuses, in the feature's words. */
class EnrolmentStoreTest extends AtTheCounter {

  private void add(String number, String subscriber, String policy) {
    Enrolment enrolment =
        Enrolment.begin(
                new OrderNumber(number),
                subscriber,
                new Medium(new TokenSerial(BLANK), new ApplicationName("CERTHALL"), "demo-token"))
            .at("YUNHAI-01", policy);
    counter.run(() -> counter.wiring.get(EnrolmentStore.class).add(enrolment));
  }

  @Test
  void whenTwoTakeOneTokenAtOnce_thenTheSecondIsStale() {
    begin();
    String policy =
        ask(
            () ->
                counter
                    .wiring
                    .get(EnrolmentStore.class)
                    .open(Reach.EVERYWHERE, 1)
                    .get(0)
                    .policyId());
    String subscriber = ask(counter::subscriberId);
    assertRefused(ProblemType.STALE, () -> add("E261120-0001-0002-0003", subscriber, policy));
  }

  @Test
  void whenTheDatabaseRefusesForAnotherReason_thenThatIsNotHidden() {
    assertThatThrownBy(() -> add("E261120-0001-0002-0003", "nobody", "no-policy"))
        .isInstanceOf(PersistenceException.class);
  }
}
