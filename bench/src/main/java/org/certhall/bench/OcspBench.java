package org.certhall.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;

/** Status answers a second with 16 connections, from a hall that knows a million certificates. */
final class OcspBench {

  private static final long MANY = 1_000_000;
  private static final int WARM_UP = 10;
  private static final int SECONDS = 8;

  private final Figures figures;
  private Path folder;
  private RunningHall hall;

  OcspBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    try (Temporary temporary = Temporary.make();
        Database database = new Database()) {
      folder = temporary.path();
      Map<String, String> environment = new HashMap<>(database.environment());
      environment.put("CERTHALL_DEMO", "true");
      Bench.say("starting the hall on PostgreSQL %s", database.version());
      try (RunningHall running = RunningHall.start(folder, environment)) {
        hall = running;
        prepare(database);
        measure();
      } catch (IOException e) {
        throw new IllegalStateException(hall.lastWords(), e);
      }
      new OpensslResponder(folder, figures).measure(SECONDS);
    }
  }

  private void prepare(Database database) throws Exception {
    Web.post(hall.uri("/bench/found?name=bench-rsa&algorithm=RSA_2048"), "text/plain", new byte[0]);
    Bench.say("writing %,d certificates", MANY);
    new Rows(database)
        .load(
            List.of(
                new Rows.Load("demo-issuing", MANY, false),
                new Rows.Load("demo-sm2-issuing", 1_000, false),
                new Rows.Load("bench-rsa", 1_000, false)));
  }

  private void measure() throws Exception {
    Question p256 = question("demo-issuing", MANY / 2);
    Question sm2 = question("demo-sm2-issuing", MANY + 500);
    Question rsa = question("bench-rsa", MANY + 1_500);
    Bench.say("warming up");
    Wrk.run(hall.address("/bench/rest/hello"), WARM_UP / 2, null);
    Wrk.run(hall.address("/bench/hello"), WARM_UP / 2, null);
    signed(p256, 1, MANY, WARM_UP);
    figures.add(Figure.rate("ocsp: ceiling, hello by JAX-RS", ceiling("/bench/rest/hello")));
    figures.add(Figure.rate("ocsp: ceiling, hello by a servlet", ceiling("/bench/hello")));
    add("ocsp: P-256, signed each", p256, new long[] {7, 7}, 5_453, 9.8);
    add("ocsp: P-256, signed each, of 1 million", p256, new long[] {1, MANY}, 5_531, 8.0);
    signed(sm2, MANY + 1, MANY + 1, WARM_UP / 2);
    add("ocsp: SM2, signed each", sm2, new long[] {MANY + 1, MANY + 1}, 2_365, 20);
    signed(rsa, MANY + 1_001, MANY + 1_001, WARM_UP / 2);
    add("ocsp: RSA-2048, signed each", rsa, new long[] {MANY + 1_001, MANY + 1_001}, 979, 0);
    kept("ocsp: P-256, kept, by POST", "/ocsp", script(p256, 7, 7, false), 9_833);
    kept("ocsp: P-256, kept, by GET", p256.pathAbout(7), null, 9_833);
    kept(
        "ocsp: RSA-2048, kept, by POST",
        "/ocsp",
        script(rsa, MANY + 1_001, MANY + 1_001, false),
        12_941);
  }

  /** Measures nothing that does not answer rightly. */
  private Question question(String authority, long row) throws Exception {
    Question question = new Question(Web.get(hall.uri("/ca/" + authority + ".cer")));
    byte[] answer = Web.post(hall.uri("/ocsp"), "application/ocsp-request", question.about(row));
    BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
    if (basic.getResponses()[0].getCertStatus() != CertificateStatus.GOOD) {
      throw new IllegalStateException("not good: a certificate of " + authority);
    }
    return question;
  }

  private Path script(Question question, long first, long last, boolean nonce) throws Exception {
    return question.script(folder.resolve("ocsp.lua"), first, last, nonce);
  }

  /** With a nonce, so that each answer is signed. */
  private Wrk signed(Question question, long first, long last, int seconds) throws Exception {
    return Wrk.run(hall.address("/ocsp"), seconds, script(question, first, last, true));
  }

  /** Right before what is compared with it: other work on the machine comes and goes. */
  private double ceiling(String path) throws Exception {
    return Wrk.run(hall.address(path), SECONDS / 2, null).rate();
  }

  private void add(String name, Question about, long[] rows, double peer, double peerSlowest)
      throws Exception {
    double hello = ceiling("/bench/rest/hello");
    Wrk found = signed(about, rows[0], rows[1], SECONDS);
    figures.add(
        Figure.rate(name, found.rate())
            .besideRecorded("XiPKI", peer, Peers.XIPKI, Peers.HELLO, hello));
    figures.add(Figure.of(name + ", p50", found.p50(), "ms", "lower"));
    Figure slowest = Figure.of(name + ", p99", found.p99(), "ms", "lower");
    figures.add(
        peerSlowest > 0
            ? slowest.besideRecorded("XiPKI", peerSlowest, Peers.XIPKI, 0, 0)
            : slowest);
  }

  private void kept(String name, String path, Path script, double cfssl) throws Exception {
    Wrk.run(hall.address(path), SECONDS / 2, script);
    double hello = ceiling("/bench/rest/hello");
    double servlet = ceiling("/bench/hello");
    Wrk found = Wrk.run(hall.address(path), SECONDS, script);
    figures.add(
        Figure.rate(name, found.rate())
            .besideRecorded("cfssl ocspserve", cfssl, Peers.CFSSL, Peers.HELLO, hello));
    figures.add(Figure.of(name + ", p99", found.p99(), "ms", "lower"));
    figures.add(
        Figure.of(name + ", of the ceiling", found.rate(), "1/s", "higher")
            .beside("hello by a servlet", servlet, "Payara Micro 6.2025.10"));
  }
}
