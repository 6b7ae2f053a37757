package org.certhall.subscriber.entity;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String GOOD = "914403001922038216";

  @Test
  void whenCodeIsRight_thenItIsTakenInUpperCaseWithoutSpaces() {
    assertThat(new SocialCreditCode(" 914403001922038216 ").value()).isEqualTo(GOOD);
    assertThat(new SocialCreditCode("91310000ma1fl70b67").value()).isEqualTo("91310000MA1FL70B67");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "91440300192203821",
        "9144030019220382160",
        "91440300192203821O",
        "914403001922038217",
        "<script>alert(1)</"
      })
  void whenCodeIsWrong_thenItIsRefused(String wrong) {
    assertThatThrownBy(() -> new SocialCreditCode(wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.type()).isEqualTo(ProblemType.SOCIAL_CREDIT_CODE_WRONG));
  }

  @Property
  void whenOneCharacterDiffers_thenItIsRefused(
      @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(min = 1, max = 30) int shift) {
    int was = ALPHABET.indexOf(GOOD.charAt(place));
    char now = ALPHABET.charAt((was + shift) % 31);
    assertThatThrownBy(() -> new SocialCreditCode(replaced(place, now)))
        .isInstanceOf(Problem.class);
  }

  @Property
  void whenAnyTextComes_thenItIsTakenOrRefusedWithAProblem(
      @ForAll @StringLength(max = 40) @CharRange(to = '\uffff') String text) {
    try {
      assertThat(new SocialCreditCode(text).value()).hasSize(18);
    } catch (Problem expected) {
      assertThat(expected.field()).isEqualTo("creditCode");
    }
  }

  private static String replaced(int place, char now) {
    return GOOD.substring(0, place) + now + GOOD.substring(place + 1);
  }
}
