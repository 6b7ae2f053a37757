package org.certhall.look;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.util.Locale;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void whenAProblemIsTold_thenBothLanguagesHaveWords(ProblemType type) {
    Problem problem = Problem.of(type, 1, 2, 3);

    assertThat(ProblemWords.of(problem, Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
    assertThat(ProblemWords.of(problem, Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void whenTheContainerWrappedTheProblem_thenItIsFound() {
    Problem problem = Problem.of(ProblemType.STALE);
    Exception wrapped = new RuntimeException(new EJBException(new RuntimeException(problem)));

    assertThat(ProblemWords.in(wrapped)).containsSame(problem);
  }

  @Test
  void whenThereIsNoProblem_thenNoneIsFound() {
    assertThat(ProblemWords.in(new IllegalStateException("broken"))).isEmpty();
  }
}
