package org.certhall.subscriber.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void whenRight_thenItIsTakenAndMaskedInPrint() {
    assertThat(new EmailAddress(" li.ming+ca@mail.example.cn ").value())
        .isEqualTo("li.ming+ca@mail.example.cn");
    assertThat(new EmailAddress("li@example.cn")).hasToString("l***@example.cn");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "li",
        "li@",
        "@example.cn",
        "li@example",
        "li@@example.cn",
        "li@example.cn\r\nBcc: all@example.cn",
        "li..ming@example.cn",
        "li@-example.cn",
        "\"<script>\"@example.cn"
      })
  void whenWrong_thenItIsRefused(String wrong) {
    assertThatThrownBy(() -> new EmailAddress(wrong)).isInstanceOf(Problem.class);
  }
}
