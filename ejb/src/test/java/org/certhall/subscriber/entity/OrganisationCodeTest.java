package org.certhall.subscriber.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

  @Test
  void whenTakenFromACreditCode_thenItsOwnCheckCharacterFits() {
    SocialCreditCode code = new SocialCreditCode("914403001922038216");
    assertThat(OrganisationCode.of(code).value()).isEqualTo("192203821");
  }

  @Test
  void whenWrittenWithAHyphen_thenItIsTheSameCode() {
    assertThat(new OrganisationCode("19220382-1").value()).isEqualTo("192203821");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "192203822", "19220382", "1922038211", "19220382一"})
  void whenWrong_thenItIsRefused(String wrong) {
    assertThatThrownBy(() -> new OrganisationCode(wrong)).isInstanceOf(Problem.class);
  }
}
