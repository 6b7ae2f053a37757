package org.certhall.subscriber.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"13771001234", "+86 137 7100 1234", "137-7100-1234", " 13771001234 "})
  void whenRight_thenElevenDigitsAreKept(String written) {
    assertThat(new MobileNumber(written).value()).isEqualTo("13771001234");
  }

  @Test
  void whenPrinted_thenTheMiddleIsHidden() {
    assertThat(new MobileNumber("13771001234")).hasToString("137****1234");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "1377100123",
        "137710012345",
        "12771001234",
        "+8513771001234",
        "1377100123x",
        "+1 3771001234"
      })
  void whenWrong_thenItIsRefused(String wrong) {
    assertThatThrownBy(() -> new MobileNumber(wrong)).isInstanceOf(Problem.class);
  }
}
