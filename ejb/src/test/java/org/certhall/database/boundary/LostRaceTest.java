package org.certhall.database.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class LostRaceTest {

  @Test
  void whenTheCommitFindsAnotherVersion_thenItIsStale() {
    assertStale(new EJBException(new OptimisticLockException()));
  }

  @Test
  void whenTheCommitFindsAnotherRow_thenItIsStale() {
    assertStale(new EJBException(new IllegalStateException(new SQLException("unique", "23505"))));
  }

  @Test
  void whenADeskHasSaidWhatItIs_thenItsWordStands() {
    Problem said = Problem.of(ProblemType.ORDER_OPEN_EXISTS);
    said.initCause(new SQLException("unique", "23505"));
    assertThat(LostRace.orProblemIn(new EJBException(said))).containsSame(said);
  }

  @Test
  void whenItIsSomethingElse_thenItIsNoProblem() {
    assertThat(LostRace.orProblemIn(new SQLException("not null", "23502"))).isEmpty();
  }

  private static void assertStale(Exception thrown) {
    assertThat(LostRace.orProblemIn(thrown))
        .hasValueSatisfying(told -> assertThat(told.type()).isEqualTo(ProblemType.STALE));
  }
}
