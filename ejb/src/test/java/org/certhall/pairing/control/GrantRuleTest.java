package org.certhall.pairing.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantRuleTest {

  private static void refused(String... operations) {
    assertThatThrownBy(() -> GrantRule.demand(List.of(operations))).isInstanceOf(Problem.class);
  }

  @Test
  void whenAPageLooksAtTokens_thenGranted() {
    assertThatCode(() -> GrantRule.demand(List.of("tokens", "events", "verifyPin")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unlock", "enrolToken", "finishToken"})
  void whenWhatNeedsAnOrderIsAskedWithoutOne_thenRefused(String operation) {
    refused(operation);
    refused("tokens", operation);
  }

  @Test
  void whenNothingOrTheUnknownIsAsked_thenRefused() {
    refused();
    refused("format");
    refused("tokens", "tokens", "tokens", "tokens", "tokens", "tokens", "tokens");
  }
}
