package org.certhall.branch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RefusalLimitTest {

  private final MovableClock clock = new MovableClock();
  private final RefusalLimit limit = new RefusalLimit(clock);

  private OptionalLong admit(String who, String address, String what) {
    return limit.admit(who, new ClientAddress(address), what);
  }

  @Test
  void whenTheSameIsRefusedAgain_thenItIsWrittenOnceAMinuteWithTheNumberLeftOut() {
    assertThat(admit("clerk", "192.0.2.1", "a")).hasValue(0);
    assertThat(admit("clerk", "192.0.2.1", "a")).isEmpty();
    assertThat(admit("clerk", "192.0.2.1", "a")).isEmpty();
    clock.forward(RefusalLimit.PAUSE);
    assertThat(admit("clerk", "192.0.2.1", "a")).hasValue(2);
    clock.forward(RefusalLimit.PAUSE);
    assertThat(admit("clerk", "192.0.2.1", "a")).hasValue(0);
  }

  @Test
  void whenWhoWhereOrWhatDiffers_thenItIsAnotherRefusal() {
    assertThat(admit("clerk", "192.0.2.1", "a")).isPresent();
    assertThat(admit("reviewer", "192.0.2.1", "a")).isPresent();
    assertThat(admit("clerk", "192.0.2.2", "a")).isPresent();
    assertThat(admit("clerk", "192.0.2.1", "b")).isPresent();
  }

  @Test
  void whenAThousandAddressesAsk_thenAMinuteHasItsLimitAndStaffTheirOwn() {
    assertThat(writtenOf(1000)).isEqualTo(RefusalLimit.A_MINUTE);
    assertThat(admit("clerk", "10.0.0.0", "a")).isPresent();
    clock.forward(RefusalLimit.PAUSE);
    assertThat(admit("public", "10.0.0.0", "a")).isPresent();
  }

  @Test
  void whenMoreAskThanAreRemembered_thenNothingGrows() {
    writtenOf(RefusalLimit.REMEMBERED * 2);
    clock.forward(RefusalLimit.PAUSE);
    assertThat(writtenOf(RefusalLimit.REMEMBERED)).isEqualTo(RefusalLimit.A_MINUTE);
  }

  private long writtenOf(int addresses) {
    long written = 0;
    for (int i = 0; i < addresses; i++) {
      String address = "10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255);
      written += admit("public", address, "a").isPresent() ? 1 : 0;
    }
    return written;
  }
}
