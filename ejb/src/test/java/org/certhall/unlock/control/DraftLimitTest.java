package org.certhall.unlock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.branch.control.ClientAddress;
import org.certhall.branch.control.MovableClock;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class DraftLimitTest {

  private final MovableClock clock = new MovableClock();
  private final DraftLimit limit = new DraftLimit(clock);

  private void begin(int times, String address) {
    for (int i = 0; i < times; i++) {
      limit.admit(new ClientAddress(address));
    }
  }

  private void assertRefused(String address) {
    assertThatThrownBy(() -> begin(1, address))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.ORDERS_TOO_OFTEN));
  }

  @Test
  void whenAnAddressHasBegunTooMany_thenItWaitsAndOthersDoNot() {
    begin(DraftLimit.AN_HOUR, "192.0.2.1");
    assertRefused("192.0.2.1");
    assertThatCode(() -> begin(1, "192.0.2.2")).doesNotThrowAnyException();

    clock.forward(DraftLimit.WINDOW);
    assertThatCode(() -> begin(DraftLimit.AN_HOUR, "192.0.2.1")).doesNotThrowAnyException();
    assertRefused("192.0.2.1");
  }

  @Test
  void whenAnIpv6GuesserTakesAnotherAddressOfTheirNetwork_thenItIsStillOneGuesser() {
    begin(DraftLimit.AN_HOUR, "2001:db8::1");
    assertRefused("2001:db8::ffff");
  }

  @Test
  void whenMoreAddressesCallThanAreRemembered_thenTheLatestStillCount() {
    for (int i = 0; i < DraftLimit.REMEMBERED + 10; i++) {
      begin(1, "10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255));
    }
    begin(DraftLimit.AN_HOUR, "192.0.2.1");
    assertRefused("192.0.2.1");
  }
}
