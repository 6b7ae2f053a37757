package org.certhall.assistant.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodTest {

  record Nothing() {}

  /** Answers when it is let. */
  private static final class Slow implements Operation {
    final Semaphore entered = new Semaphore(0);
    final CountDownLatch leave = new CountDownLatch(1);

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public Object perform(Call call) {
      entered.release();
      try {
        leave.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Nothing();
    }
  }

  @TempDir private Path home;

  @Test
  void whenANinthCallComesFromOneOrigin_thenItIsTurnedAwayUntilAPlaceIsFree() throws Exception {
    Slow slow = new Slow();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (TestAssistant assistant = TestAssistant.in(home, List.of(slow))) {
      TestHall hall = new TestHall();
      assistant.pair(hall);
      List<Future<RawHttp.Got>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        TestPage page = new TestPage(assistant.port()).greet();
        Map<String, Object> grant = hall.grant(page, "slow");
        calls.add(callers.submit(() -> page.call(hall, grant, "slow", new Nothing())));
      }
      slow.entered.acquire(8);

      RawHttp.Got ninth = new TestPage(assistant.port()).post("hello", "{}".getBytes());
      assertThat(ninth.status()).isEqualTo(429);

      slow.leave.countDown();
      for (Future<RawHttp.Got> call : calls) {
        assertThat(call.get().status()).isEqualTo(200);
      }
      assertThat(new TestPage(assistant.port()).greet().hello()).isNotEmpty();
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void whenAProgramOpensConnectionsWithoutEnd_thenOthersAreServedOnceItLetsGo() throws Exception {
    try (TestAssistant assistant = TestAssistant.in(home, List.of())) {
      List<Socket> flood = new ArrayList<>();
      try {
        for (int i = 0; i < 200; i++) {
          flood.add(RawHttp.open(assistant.port()));
        }
      } finally {
        for (Socket socket : flood) {
          socket.close();
        }
      }
      assertThat(new TestPage(assistant.port()).greet().hello()).isNotEmpty();
    }
  }

  @Test
  void whenHellosFloodIn_thenTheOldestAreForgottenAndTheLatestWorks() throws Exception {
    try (TestAssistant assistant = TestAssistant.in(home, List.of())) {
      TestHall hall = new TestHall();
      assistant.pair(hall);
      TestPage first = new TestPage(assistant.port()).greet();
      for (int i = 0; i < 256; i++) {
        new TestPage(assistant.port()).greet();
      }
      TestPage last = new TestPage(assistant.port()).greet();
      assertThat(last.call(hall, hall.grant(last, "x"), "x", new Nothing()).body())
          .contains("not-found");
      assertThat(first.call(hall, hall.grant(first, "x"), "x", new Nothing()).body())
          .contains("grant-expired");
    }
  }
}
