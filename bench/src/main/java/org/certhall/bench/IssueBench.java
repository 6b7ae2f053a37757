package org.certhall.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Certificates a second through the whole issuing boundary: an HTTP request each, every check, the
 * audit, and PostgreSQL that syncs.
 */
final class IssueBench {

  private static final int WARM_UP = 1_500;
  private static final int SIGNATURES = 5_000;

  /** How long each is measured, and requests enough for that. */
  private static final int SECONDS = 6;

  private static final int MOST = 1_200 * SECONDS;

  /** An authority to issue from, and what XiPKI reached one a request. */
  private record Tree(String authority, String title, String curve, double xipki) {}

  private static final List<Tree> TREES =
      List.of(
          new Tree("demo-issuing", "P-256", "secp256r1", 940),
          new Tree("demo-sm2-issuing", "SM2", "sm2p256v1", 628),
          // It stands before the demo's own by name, so it issues what is not SM2 from then on.
          new Tree("bench-rsa", "RSA-2048", "secp256r1", 370));

  private final Figures figures;
  private RunningHall hall;
  private double hello;

  IssueBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    try (Temporary folder = Temporary.make();
        Database database = new Database()) {
      Map<String, String> environment = new HashMap<>(database.environment());
      environment.put("CERTHALL_DEMO", "true");
      Bench.say("starting the hall on PostgreSQL %s", database.version());
      try (RunningHall running = RunningHall.start(folder.path(), environment)) {
        hall = running;
        measure();
      } catch (ExecutionException | IOException e) {
        throw new IllegalStateException(hall.lastWords(), e);
      }
    }
  }

  private void measure() throws Exception {
    Bench.say("warming up");
    issue(Requests.make("secp256r1", WARM_UP), 2);
    issue(Requests.make("sm2p256v1", WARM_UP), 2);
    Wrk.run(hall.address("/bench/rest/hello"), 5, null);
    hello = Wrk.run(hall.address("/bench/rest/hello"), 5, null).rate();
    figures.add(Figure.rate("issue: ceiling, hello by JAX-RS", hello));
    for (Tree tree : TREES) {
      if (tree.authority().equals("bench-rsa")) {
        Web.post(
            hall.uri("/bench/found?name=bench-rsa&algorithm=RSA_2048"), "text/plain", new byte[0]);
        issue(Requests.make(tree.curve(), WARM_UP / 3), 2);
      }
      measure(tree);
    }
  }

  private void measure(Tree tree) throws Exception {
    figures.add(
        Figure.rate("issue: " + tree.title() + ", key store alone, 1 thread", signing(tree)));
    for (int threads : List.of(1, 2, 16)) {
      List<byte[]> requests = Requests.make(tree.curve(), MOST);
      Figure figure =
          Figure.rate(
              "issue: " + tree.title() + ", one a request, " + threads + " threads",
              issue(requests, threads));
      figures.add(figure.besideRecorded("XiPKI", tree.xipki(), Peers.XIPKI, Peers.HELLO, hello));
    }
  }

  private double signing(Tree tree) throws Exception {
    URI address = hall.uri("/bench/sign?name=" + tree.authority() + "&times=" + SIGNATURES);
    Web.post(address, "text/plain", new byte[0]);
    long start = System.nanoTime();
    Web.post(address, "text/plain", new byte[0]);
    return SIGNATURES * 1e9 / (System.nanoTime() - start);
  }

  /** Until there is no request left, or the time is over. */
  private double issue(List<byte[]> requests, int threads) throws Exception {
    Queue<byte[]> waiting = new ConcurrentLinkedQueue<>(requests);
    ExecutorService clients = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      Callable<Integer> client = client(waiting, start + TimeUnit.SECONDS.toNanos(SECONDS));
      int done = 0;
      for (Future<Integer> one : clients.invokeAll(Collections.nCopies(threads, client))) {
        done += one.get();
      }
      return done * 1e9 / (System.nanoTime() - start);
    } finally {
      clients.shutdownNow();
    }
  }

  private Callable<Integer> client(Queue<byte[]> waiting, long end) {
    URI address = hall.uri("/bench/issue?order=bench");
    return () -> {
      int done = 0;
      while (System.nanoTime() < end) {
        byte[] next = waiting.poll();
        if (next == null) {
          break;
        }
        Web.post(address, "application/pkcs10", next);
        done++;
      }
      return done;
    };
  }
}
