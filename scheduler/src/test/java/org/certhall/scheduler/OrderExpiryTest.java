package org.certhall.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.certhall.order.boundary.OrderKeepingDesk;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class OrderExpiryTest {

  private final Deque<Integer> batches = new ArrayDeque<>();
  private final OrderExpiry job = new OrderExpiry();

  private void close(Integer... sizes) {
    batches.addAll(List.of(sizes));
    job.orders =
        new OrderKeepingDesk() {
          @Override
          public int expireLapsed() {
            if (batches.peek() < 0) {
              throw Problem.of(ProblemType.STALE);
            }
            return batches.pop();
          }
        };
  }

  @Test
  void whenMoreOrdersHaveLapsedThanOneBatchHolds_thenItGoesOnUntilNoneIsLeft() {
    close(200, 200, 7, 0);
    job.execute(null);
    assertThat(batches).isEmpty();
  }

  @Test
  void whenABatchFails_thenTheJobEndsAndDoesNotHideIt() {
    close(200, -1, 0);
    assertThatThrownBy(() -> job.execute(null)).isInstanceOf(Problem.class);
    assertThat(batches).containsExactly(-1, 0);
  }
}
