package org.certhall.subscriber.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({"张三, 张**", "欧阳若曦, 欧**", "阿依古丽·买买提, 阿**", "𠮷田明, 𠮷**", "Ann O'Hara, A**"})
  void whenRight_thenTheFirstCharacterIsShown(String name, String masked) {
    assertThat(new PersonName(name).masked()).isEqualTo(masked);
    assertThat(new PersonName(name)).hasToString(masked);
  }

  @Test
  void whenSpacesAndDotsDiffer_thenTheNameIsTheSame() {
    assertThat(new PersonName(" Ann　 Hara ").value()).isEqualTo("Ann Hara");
    assertThat(new PersonName("阿依古丽•买买提")).isEqualTo(new PersonName("阿依古丽·买买提"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "张", "张3", "<b>张三</b>", "张三;--", "张\u0000三"})
  void whenWrong_thenItIsRefused(String wrong) {
    assertThatThrownBy(() -> new PersonName(wrong)).isInstanceOf(Problem.class);
  }
}
