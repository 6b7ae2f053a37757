package org.certhall.assistant.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReplayWindowTest {

  @Test
  void whenCallsOvertakeEachOther_thenEachIsTakenOnce() {
    ReplayWindow window = new ReplayWindow();
    assertThat(window.take(3)).isTrue();
    assertThat(window.take(1)).isTrue();
    assertThat(window.take(2)).isTrue();
    assertThat(window.take(1)).isFalse();
    assertThat(window.take(3)).isFalse();
  }

  @Test
  void whenFarBehind_thenRefused() {
    ReplayWindow window = new ReplayWindow();
    window.take(100);
    assertThat(window.take(37)).isTrue();
    assertThat(window.take(36)).isFalse();
    assertThat(window.take(0)).isFalse();
    assertThat(window.take(-1)).isFalse();
  }

  @Property
  void whenAnyNumbersCome_thenNoneIsTakenTwice(
      @ForAll @Size(max = 300) List<@LongRange(min = -5, max = 200) Long> numbers) {
    ReplayWindow window = new ReplayWindow();
    Set<Long> taken = new HashSet<>();
    for (long number : numbers) {
      if (window.take(number)) {
        assertThat(taken.add(number)).isTrue();
      }
    }
  }
}
