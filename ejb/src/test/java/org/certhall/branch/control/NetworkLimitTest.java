package org.certhall.branch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.certhall.audit.control.Origin;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class NetworkLimitTest {

  private static final int AN_HOUR = 60;
  private static final Duration HOUR = Duration.ofHours(1);

  private final MovableClock clock = new MovableClock();
  private String caller = "";
  private final NetworkLimit limit = new NetworkLimit(() -> caller, clock);

  private void begin(int times, String address) {
    caller = address;
    for (int i = 0; i < times; i++) {
      limit.admit("order.begin", AN_HOUR, HOUR, ProblemType.ORDERS_TOO_OFTEN);
    }
  }

  private void assertRefused(String address) {
    assertThatThrownBy(() -> begin(1, address))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.ORDERS_TOO_OFTEN));
  }

  @Test
  void whenAnAddressHasBegunTooMany_thenItWaitsAndOthersDoNot() {
    begin(AN_HOUR, "192.0.2.1");
    assertRefused("192.0.2.1");
    assertThatCode(() -> begin(1, "192.0.2.2")).doesNotThrowAnyException();

    clock.forward(HOUR);
    assertThatCode(() -> begin(AN_HOUR, "192.0.2.1")).doesNotThrowAnyException();
    assertRefused("192.0.2.1");
  }

  @Test
  void whenAnIpv6GuesserTakesAnotherAddressOfTheirNetwork_thenItIsStillOneGuesser() {
    begin(AN_HOUR, "2001:db8::1");
    assertRefused("2001:db8::ffff");
  }

  @Test
  void whenMoreAddressesCallThanAreRemembered_thenTheLatestStillCount() {
    for (int i = 0; i < NetworkLimit.REMEMBERED + 10; i++) {
      begin(1, "10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255));
    }
    begin(AN_HOUR, "192.0.2.1");
    assertRefused("192.0.2.1");
  }

  @Test
  void whenOneDeedIsUsedUp_thenAnotherIsNot() {
    begin(AN_HOUR, "192.0.2.1");
    assertThatCode(() -> limit.admit("token.locate", 1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> limit.admit("token.locate", 1))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.CALLS_TOO_OFTEN));
  }

  @Test
  void whenACallCameOverNoNetwork_thenItIsAJobOfOursAndNotCounted() {
    assertThatCode(() -> begin(2 * AN_HOUR, Origin.NOWHERE)).doesNotThrowAnyException();
  }
}
