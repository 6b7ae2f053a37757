import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Launch to first answer, and resident memory idle and after use, of the built hall beside Payara Micro with an
 * empty WAR. {@code java StartBench.java SERVER_FOLDER PAYARA_MICRO_JAR RESULT_FILE}
 */
public class StartBench {

  static final int RUNS = 3;
  static final int REQUESTS = 300;

  record Run(double ready, double idle, double used) {}

  public static void main(String[] arguments) throws Exception {
    Path server = Path.of(arguments[0]);
    Path micro = Path.of(arguments[1]);
    Path folder = Files.createTempDirectory("start-bench");
    Path war = emptyWar(folder.resolve("empty.war"));
    Path data = folder.resolve("data");
    List<Run> first = new ArrayList<>();
    List<Run> hall = new ArrayList<>();
    List<Run> peer = new ArrayList<>();
    first.add(hall(server, data));
    for (int i = 0; i < RUNS; i++) {
      hall.add(hall(server, data));
      peer.add(peer(micro, war, folder));
    }
    report(Path.of(arguments[2]), first.get(0), median(hall), median(peer));
  }

  static Run hall(Path server, Path data) throws Exception {
    int port = freePort();
    return measure(
        List.of("@" + server.resolve("jvm.options"), "-jar", server.resolve("hall.jar").toString(),
            "--port", "" + port, "--data", data.toString()),
        "http://localhost:" + port + "/health/ready",
        "http://localhost:" + port + "/");
  }

  static Run peer(Path micro, Path war, Path folder) throws Exception {
    int port = freePort();
    return measure(
        List.of("-Xmx512m", "-XX:+UseSerialGC", "-jar", micro.toString(), "--nocluster", "--port", "" + port,
            "--contextroot", "/", "--deploy", war.toString()),
        "http://localhost:" + port + "/index.html",
        "http://localhost:" + port + "/index.html");
  }

  static Run measure(List<String> options, String ready, String page) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(options);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
    try {
      while (status(ready) != 200) {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("it ended with " + process.exitValue());
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      process.waitFor(10, TimeUnit.SECONDS);
      double idle = residentMegabytes(process.pid());
      for (int i = 0; i < REQUESTS; i++) {
        status(page);
      }
      return new Run(seconds, idle, residentMegabytes(process.pid()));
    } finally {
      process.destroy();
      process.waitFor(60, TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  static int status(String address) throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
          .statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  static double residentMegabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum() / 1024.0;
  }

  static Path emptyWar(Path file) throws IOException {
    try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(file))) {
      war.putNextEntry(new ZipEntry("index.html"));
      war.write("<!doctype html><title>empty</title>".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  static Run median(List<Run> runs) {
    return new Run(
        runs.stream().mapToDouble(Run::ready).sorted().skip(runs.size() / 2).findFirst().orElseThrow(),
        runs.stream().mapToDouble(Run::idle).sorted().skip(runs.size() / 2).findFirst().orElseThrow(),
        runs.stream().mapToDouble(Run::used).sorted().skip(runs.size() / 2).findFirst().orElseThrow());
  }

  static void report(Path file, Run first, Run hall, Run peer) throws IOException {
    String rows =
        String.join(
            ",\n",
            row("start: launch to ready", "s", hall.ready, peer.ready),
            row("start: first, with an empty data folder", "s", first.ready, peer.ready),
            row("start: resident memory idle", "MB", hall.idle, peer.idle),
            row("start: resident memory after " + REQUESTS + " pages", "MB", hall.used, peer.used));
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[\n" + rows + "\n]\n");
  }

  static String row(String name, String unit, double value, double peer) {
    System.out.printf(Locale.ROOT, "%-45s %8.1f %-3s  Payara Micro, empty WAR %8.1f%n", name, value, unit, peer);
    return String.format(
        Locale.ROOT,
        "  {\"name\": \"%s\", \"value\": %.1f, \"unit\": \"%s\", \"better\": \"lower\", \"peer\": \"Payara Micro with an"
            + " empty WAR\", \"peer_value\": %.1f, \"peer_version\": \"6.2025.10\"}",
        name, value, unit, peer);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
