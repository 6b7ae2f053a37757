package org.certhall.subscriber.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

  /** The example of GB 11643-1999. */
  private static final String GOOD = "11010519491231002X";

  @Test
  void whenRight_thenItIsTakenAndTellsTheBirthday() {
    assertThat(new ResidentId("11010519491231002x").value()).isEqualTo(GOOD);
    assertThat(new ResidentId(GOOD).birthday()).isEqualTo(LocalDate.of(1949, 12, 31));
  }

  @Test
  void whenPrinted_thenItIsMasked() {
    assertThat(new ResidentId(GOOD)).hasToString("11**************2X");
    assertThat(String.valueOf(new ResidentId(GOOD))).doesNotContain("19491231");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "110105194912310021",
        "11010519491331002X",
        "110105194902300020",
        "010105194912310020",
        "11010519491231002",
        "11010519491231002XX",
        "' OR 1=1 --       "
      })
  void whenWrong_thenItIsRefused(String wrong) {
    assertThatThrownBy(() -> new ResidentId(wrong)).isInstanceOf(Problem.class);
  }

  @Property
  void whenOneDigitDiffers_thenItIsRefused(
      @ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int shift) {
    char now = (char) ('0' + (GOOD.charAt(place) - '0' + shift) % 10);
    String wrong = GOOD.substring(0, place) + now + GOOD.substring(place + 1);
    assertThatThrownBy(() -> new ResidentId(wrong)).isInstanceOf(Problem.class);
  }
}
