package org.certhall.token.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class PinRuleTest {

  private static final PinRule EIGHT = new PinRule(8, 8, PinAlphabet.PRINTABLE);

  @Test
  void whenChannelAndModelAgree_thenTheRuleIsWhatBothAllow() {
    assertThat(EIGHT.and(new PinRule(6, 16, PinAlphabet.DIGITS)))
        .isEqualTo(new PinRule(8, 8, PinAlphabet.DIGITS));
  }

  @Test
  void whenARuleAllowsLessThanSix_thenSixIsTheLeast() {
    assertThat(new PinRule(2, 10, PinAlphabet.DIGITS).shortest()).isEqualTo(6);
  }

  @Test
  void whenNoLengthFitsBoth_thenTheRuleIsRefused() {
    PinRule longer = new PinRule(10, 16, PinAlphabet.PRINTABLE);
    assertThatThrownBy(() -> EIGHT.and(longer))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.PIN_RULE_EMPTY));
    assertThatThrownBy(() -> new PinRule(4, 5, PinAlphabet.DIGITS)).isInstanceOf(Problem.class);
  }

  @Test
  void whenTheCharactersAreListed_thenTheyAreThoseOfTheAlphabet() {
    assertThat(PinAlphabet.DIGITS.characters()).isEqualTo("0123456789");
    assertThat(PinAlphabet.LETTERS_AND_DIGITS.characters()).hasSize(62).doesNotContain("!", "_");
    assertThat(PinAlphabet.PRINTABLE.characters()).hasSize(94).startsWith("!").endsWith("~");
  }

  @Property
  void whenAPinFitsBothRules_thenItFitsTheirSum(
      @ForAll @CharRange(from = ' ', to = '\u007f') @StringLength(max = 20) String pin,
      @ForAll @IntRange(min = 6, max = 10) int one,
      @ForAll @IntRange(min = 10, max = 18) int other,
      @ForAll PinAlphabet first,
      @ForAll PinAlphabet second) {
    PinRule channel = new PinRule(one, other, first);
    PinRule model = new PinRule(6, 16, second);
    assertThat(fits(pin, channel.and(model))).isEqualTo(fits(pin, channel) && fits(pin, model));
    assertThat(pin.length() < PinRule.LEAST && fits(pin, channel)).isFalse();
  }

  /** As the assistant judges it: no PIN of a user ever comes to the hall. */
  private static boolean fits(String pin, PinRule rule) {
    return pin.length() >= rule.shortest()
        && pin.length() <= rule.longest()
        && pin.chars().allMatch(c -> rule.alphabet().has((char) c));
  }
}
