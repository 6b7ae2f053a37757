package org.certhall.branch.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final MovableClock clock = new MovableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  private void tries(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      throttle.admit(name, new ClientAddress(address));
    }
  }

  private void assertRefused(String name, String address) {
    assertThatThrownBy(() -> throttle.admit(name, new ClientAddress(address)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("sign-in-throttled");
  }

  @Test
  void whenNameWasTriedFiveTimes_thenTheSixthIsRefusedFromAnywhere() {
    tries(5, "clerk", "192.0.2.1");

    assertRefused("clerk", "192.0.2.2");
    assertThatCode(() -> tries(1, "admin", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void whenAQuarterOfAnHourHasPassed_thenTheNameMayBeTriedAgain() {
    tries(5, "clerk", "192.0.2.1");
    clock.forward(Duration.ofMinutes(15));

    assertThatCode(() -> tries(5, "clerk", "192.0.2.1")).doesNotThrowAnyException();
    assertRefused("clerk", "192.0.2.1");
  }

  @Test
  void whenOneAddressTriesManyNames_thenItIsRefused() {
    for (int i = 0; i < 30; i++) {
      tries(1, "name" + i, "192.0.2.1");
    }

    assertRefused("another", "192.0.2.1");
    assertThatCode(() -> tries(1, "another", "192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void whenAddressesShareAnIpv6Network_thenTheyAreOne() {
    for (int i = 0; i < 30; i++) {
      tries(1, "name" + i, "2001:db8:0:1::" + Integer.toHexString(i));
    }

    assertRefused("another", "2001:db8:0:1:ffff::1");
    assertThatCode(() -> tries(1, "another", "2001:db8:0:2::1")).doesNotThrowAnyException();
  }

  @Test
  void whenABranchSignsInTogether_thenItIsNotLockedOut() {
    for (int i = 0; i < 100; i++) {
      tries(1, "clerk" + i, "192.0.2.1");
      throttle.wasRight("clerk" + i, new ClientAddress("192.0.2.1"));
    }

    assertThatCode(() -> tries(1, "reviewer", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void whenTryWasRight_thenTheWrongOnesOfTheAddressStillCount() {
    for (int i = 0; i < 29; i++) {
      tries(1, "name" + i, "192.0.2.1");
    }
    for (int i = 0; i < 5; i++) {
      tries(1, "clerk", "192.0.2.1");
      throttle.wasRight("clerk", new ClientAddress("192.0.2.1"));
    }
    tries(1, "name29", "192.0.2.1");

    assertRefused("another", "192.0.2.1");
  }

  @Test
  void whenANameIsForgotten_thenTheAddressIsNot() {
    for (int i = 0; i < 30; i++) {
      tries(1, "clerk", "192.0.2.1");
      throttle.forget("clerk");
    }

    assertRefused("clerk", "192.0.2.1");
    assertThatCode(() -> tries(5, "clerk", "192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void whenNamesNeverEnd_thenMemoryDoes() {
    for (int i = 0; i < 3 * SignInThrottle.REMEMBERED; i++) {
      throttle.admit(
          "name" + i, new ClientAddress("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256));
    }

    assertThatCode(() -> tries(5, "name0", "192.0.2.1")).doesNotThrowAnyException();
  }
}
