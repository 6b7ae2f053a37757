package org.certhall.attachment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class DecodingPlacesTest {

  private final DecodingPlaces places = new DecodingPlaces(1, Duration.ZERO);

  private static String await(CountDownLatch entered, CountDownLatch leave) {
    entered.countDown();
    try {
      leave.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "decoded";
  }

  @Test
  void whenAllPlacesAreTaken_thenTheNextIsToldToTryAgain() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<String> first = other.submit(() -> places.in(() -> await(entered, leave)));
      entered.await();

      assertThatThrownBy(() -> places.in(() -> "too many"))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.BUSY));

      leave.countDown();
      assertThat(first.get()).isEqualTo("decoded");
    } finally {
      leave.countDown();
      other.shutdown();
    }
    assertThat(places.in(() -> "free again")).isEqualTo("free again");
  }

  @Test
  void whenDecodingFails_thenThePlaceIsFreeAgain() {
    assertThatThrownBy(
            () ->
                places.in(
                    () -> {
                      throw Problem.of(ProblemType.SCAN_CUT);
                    }))
        .isInstanceOf(Problem.class);

    assertThat(places.in(() -> "free")).isEqualTo("free");
  }
}
