package org.certhall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Revocation lists from the database into the database, signed, and how much memory they take. */
final class CrlBench {

  private static final List<Long> SIZES = List.of(10_000L, 100_000L, 1_000_000L, 5_000_000L);

  /** Beyond, the peers take gigabytes. */
  private static final long PEERS_END = 1_000_000;

  /** DER of a line: serial of 16 octets, time, reason. */
  private static final long LEAST_OCTETS = 40;

  private final Figures figures;
  private final long most;
  private Path folder;
  private RunningHall hall;

  CrlBench(Figures figures, long most) {
    this.figures = figures;
    this.most = most;
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
        measure(new Rows(database));
      } catch (IOException e) {
        throw new IllegalStateException(hall.lastWords(), e);
      }
    }
  }

  private void measure(Rows rows) throws Exception {
    List<Long> sizes = SIZES.stream().filter(size -> size <= most).toList();
    for (long size : sizes) {
      found(authority(size));
    }
    found("warm-up");
    Bench.say("writing %,d revoked certificates", sizes.stream().mapToLong(Long::longValue).sum());
    rows.load(
        Stream.concat(
                Stream.of(new Rows.Load("warm-up", 10_000, true)),
                sizes.stream().map(size -> new Rows.Load(authority(size), size, true)))
            .toList());
    for (int i = 0; i < 5; i++) {
      post("/bench/publish?name=warm-up");
    }
    OpensslLists openssl = new OpensslLists(folder);
    for (long size : sizes) {
      measure(size, openssl);
    }
  }

  private void measure(long size, OpensslLists openssl) throws Exception {
    Command.run(
        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
        "" + hall.pid(),
        "GC.run");
    Memory memory = new Memory(hall.pid());
    memory.forgetPeak();
    double idle = memory.nowMegabytes();
    long start = System.nanoTime();
    post("/bench/publish?name=" + authority(size));
    Measured ours = new Measured((System.nanoTime() - start) / 1e9, memory.peakMegabytes() - idle);
    demandWhole(size);
    if (size > PEERS_END) {
      add(size, ours, "", new Measured(0, 0), "");
      return;
    }
    add(size, ours, "openssl ca -gencrl", openssl.publish(size), Command.run("openssl", "version"));
    add(size, ours, "BouncyCastle's builder", builder(size), "1.86, a JVM of its own, -Xmx4g");
  }

  private void add(long size, Measured ours, String peer, Measured its, String version) {
    String name = String.format(Locale.ROOT, "crl: %,d entries", size);
    Figure time = Figure.of(name, ours.seconds(), "s", "lower");
    Figure memory = Figure.of(name + ", whole server at most", ours.megabytes(), "MB", "lower");
    figures.add(peer.isEmpty() ? time : time.beside(peer, its.seconds(), version.strip()));
    figures.add(peer.isEmpty() ? memory : memory.beside(peer, its.megabytes(), version.strip()));
  }

  private Measured builder(long size) throws IOException, InterruptedException {
    return Measured.of(
        folder.resolve("builder.log"),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx4g",
            "-cp",
            System.getProperty("java.class.path"),
            BuilderPeer.class.getName(),
            "" + size,
            folder.resolve("builder.crl").toString()));
  }

  /** The list as it is served has its length, and openssl finds the authority's signature good. */
  private void demandWhole(long size) throws IOException, InterruptedException {
    Path list = fetch("/crl/" + authority(size) + ".crl");
    if (Files.size(list) < size * LEAST_OCTETS) {
      throw new IllegalStateException("the list of " + size + " has " + Files.size(list));
    }
    if (size <= PEERS_END / 10) {
      Path issuer = fetch("/ca/" + authority(size) + ".pem");
      Command.run(
          "openssl", "crl", "-inform", "DER", "-in", "" + list, "-CAfile", "" + issuer, "-noout");
    }
    Files.delete(list);
  }

  private Path fetch(String path) throws IOException {
    Path file = folder.resolve(Path.of(path).getFileName());
    try (InputStream in = URI.create(hall.address(path)).toURL().openStream()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private void found(String name) throws IOException {
    post("/bench/found?name=" + name + "&algorithm=P_256");
  }

  private void post(String path) throws IOException {
    Web.post(hall.uri(path), "text/plain", new byte[0]);
  }

  private static String authority(long size) {
    return "crl-" + size;
  }
}
