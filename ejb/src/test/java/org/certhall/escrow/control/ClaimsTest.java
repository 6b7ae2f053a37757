package org.certhall.escrow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed comes past the edge unread: its texts are judged here. */
class ClaimsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u001b", "\\n", "\\ud800", "\\u202e"})
  void whenATextHoldsWhatNoLineMay_thenRefused(String text) {
    Claims claims = claims("{\"release\": \"" + text + "\"}");

    assertThatThrownBy(() -> claims.text("release"))
        .isInstanceOf(Problem.class)
        .hasMessage("malformed at release");
  }

  @Test
  void whenATextIsPlain_thenItIsRead() {
    assertThat(claims("{\"release\": \"云海 1\"}").text("release")).isEqualTo("云海 1");
  }

  private static Claims claims(String json) {
    return Claims.read(json.getBytes(StandardCharsets.UTF_8), Set.of("release"));
  }
}
