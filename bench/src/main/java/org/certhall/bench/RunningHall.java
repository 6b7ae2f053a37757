package org.certhall.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built server with the measurements' WAR in its EAR, as a process of its own. */
final class RunningHall implements AutoCloseable {

  private static final long START_LIMIT_SECONDS = 240;

  private static final int LAST_LINES = 60;

  private final Process process;
  private final int port;
  private final Path log;

  private RunningHall(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  static RunningHall start(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path server = ServerWithBench.in(folder.resolve("server"));
    int port = freePort();
    Path log = folder.resolve("hall.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + server.resolve("jvm.options"),
                "-jar",
                server.resolve("hall.jar").toString(),
                "--port",
                "" + port,
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CERTHALL_"));
    builder.environment().putAll(environment);
    RunningHall hall = new RunningHall(builder.start(), port, log);
    try {
      hall.awaitReady();
      return hall;
    } catch (IllegalStateException e) {
      hall.close();
      throw e;
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
    while (!Files.readString(log).contains("Hall ready")) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        throw new IllegalStateException("the hall did not start:\n" + Files.readString(log));
      }
    }
  }

  String address(String path) {
    return "http://localhost:" + port + path;
  }

  URI uri(String path) {
    return URI.create(address(path));
  }

  long pid() {
    return process.pid();
  }

  /** What it has told last, for whoever asks why a request failed. */
  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
