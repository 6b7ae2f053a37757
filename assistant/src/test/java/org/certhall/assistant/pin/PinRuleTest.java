package org.certhall.assistant.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PinRuleTest {

  private static String fault(PinRule rule, String pin) {
    return rule.fault(pin.toCharArray());
  }

  @Test
  void whenItFits_thenNoFault() {
    assertThat(fault(new PinRule(8, 8, false), "Ab3!ef_9")).isNull();
    assertThat(fault(new PinRule(8, 8, true), "20471935")).isNull();
  }

  @Test
  void whenTooShortOrTooLong_thenSaid() {
    assertThat(fault(new PinRule(6, 10, false), "Ab3!e")).contains("6 至 10 位");
    assertThat(fault(new PinRule(8, 8, false), "Ab3!ef_99")).contains("必须是 8 位");
  }

  @Test
  void whenOtherCharacters_thenSaid() {
    assertThat(fault(new PinRule(6, 10, true), "20471a")).contains("数字");
    assertThat(fault(new PinRule(6, 10, false), "20 471")).contains("不允许");
    assertThat(fault(new PinRule(6, 10, false), "口令口令口令")).contains("不允许");
  }

  @Test
  void whenARun_thenTooEasy() {
    PinRule rule = new PinRule(6, 10, false);
    assertThat(fault(rule, "111111")).contains("容易");
    assertThat(fault(rule, "123456")).contains("容易");
    assertThat(fault(rule, "987654")).contains("容易");
    assertThat(fault(rule, "abcdef")).contains("容易");
  }

  @Test
  void whenNoPinCouldFit_thenNoSuchRule() {
    assertThatThrownBy(() -> new PinRule(4, 8, true)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PinRule(9, 8, true)).isInstanceOf(IllegalArgumentException.class);
  }
}
