package org.certhall.assistant.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PinRuleTest {

  private static String fault(PinRule rule, String pin) {
    return rule.fault(pin.toCharArray());
  }

  @Test
  void whenItFits_thenNoFault() {
    assertThat(fault(new PinRule(8, 8, PinAlphabet.PRINTABLE), "Ab3!ef_9")).isNull();
    assertThat(fault(new PinRule(8, 8, PinAlphabet.DIGITS), "20471935")).isNull();
  }

  @Test
  void whenTooShortOrTooLong_thenSaid() {
    assertThat(fault(new PinRule(6, 10, PinAlphabet.PRINTABLE), "Ab3!e")).contains("6 至 10 位");
    assertThat(fault(new PinRule(8, 8, PinAlphabet.PRINTABLE), "Ab3!ef_99")).contains("必须是 8 位");
  }

  @Test
  void whenOtherCharacters_thenSaid() {
    assertThat(fault(new PinRule(6, 10, PinAlphabet.DIGITS), "20471a")).contains("数字");
    assertThat(fault(new PinRule(6, 10, PinAlphabet.PRINTABLE), "20 471")).contains("不允许");
    assertThat(fault(new PinRule(6, 10, PinAlphabet.PRINTABLE), "口令口令口令")).contains("不允许");
  }

  @Test
  void whenOnlyLettersAndDigitsAreTaken_thenNoSignIsPromised() {
    PinRule rule = new PinRule(8, 8, PinAlphabet.LETTERS_AND_DIGITS);
    assertThat(rule.inWords()).contains("字母或数字").doesNotContain("符号");
    assertThat(fault(rule, "Ab3!ef_9")).contains("不允许");
    assertThat(fault(rule, "Ab3xef59")).isNull();
  }

  /** What the question takes, the release takes too. */
  @ParameterizedTest
  @EnumSource(PinAlphabet.class)
  void whenTheQuestionTakesAPin_thenItFits(PinAlphabet alphabet) {
    PinRule rule = new PinRule(6, 8, alphabet);
    for (String pin : List.of("2047193", "Ab3xef5", "Ab3!ef_", "20 4719", "口令口令口令")) {
      assertThat(rule.fits(pin.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(fault(rule, pin) == null);
    }
  }

  @Test
  void whenADeviceTakesFewer_thenTheRuleIsNarrower() {
    assertThat(PinRule.ANY.within(2, 8)).isEqualTo(new PinRule(6, 8, PinAlphabet.PRINTABLE));
    assertThatThrownBy(() -> new PinRule(8, 10, PinAlphabet.DIGITS).within(2, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whenARun_thenTooEasy() {
    PinRule rule = new PinRule(6, 10, PinAlphabet.PRINTABLE);
    assertThat(fault(rule, "111111")).contains("容易");
    assertThat(fault(rule, "123456")).contains("容易");
    assertThat(fault(rule, "987654")).contains("容易");
    assertThat(fault(rule, "abcdef")).contains("容易");
  }

  @Test
  void whenNoPinCouldFit_thenNoSuchRule() {
    assertThatThrownBy(() -> new PinRule(4, 8, PinAlphabet.DIGITS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PinRule(9, 8, PinAlphabet.DIGITS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
