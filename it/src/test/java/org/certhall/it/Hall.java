package org.certhall.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built server in a process of its own, with a data folder in a temporary place.
 *
 * <p>Most tests use the one of {@link #shared()}; drills that stop or kill it start their own.
 */
public final class Hall implements AutoCloseable {

  private static final long START_LIMIT_SECONDS = 240;
  private static Hall shared;

  private final Path data;
  private final int port;
  private final Map<String, String> environment;
  private final Path log;
  private Process process;

  private Hall(Path data, Map<String, String> environment) {
    this.data = data;
    this.port = freePort();
    this.environment = environment;
    this.log = target().resolve("hall-" + port + ".log");
  }

  /** The demo hall that all browser tests of this JVM share. */
  public static synchronized Hall shared() {
    if (shared == null) {
      shared = start(temporaryFolder(), Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** A hall of one's own, ready to answer. */
  public static Hall start(Path data, Map<String, String> environment) {
    Hall hall = new Hall(data, environment);
    hall.restart();
    return hall;
  }

  /** Runs the launcher with these arguments until it ends, and returns all it printed. */
  public static Ended runToEnd(Map<String, String> environment, String... arguments) {
    try {
      Path output = Files.createTempFile("hall", ".log");
      Process process = launch(environment, output, List.of(arguments));
      if (!process.waitFor(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the launcher did not end");
      }
      return new Ended(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a process ended. */
  public record Ended(int status, String output) {}

  /** Starts it (again) on the same data folder and port. */
  public void restart() {
    try {
      Files.deleteIfExists(log);
      process = launch(environment, log, List.of("--port", "" + port, "--data", data.toString()));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
      while (!Files.readString(log).contains("Hall ready")) {
        if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          throw new IllegalStateException("the hall did not start:\n" + Files.readString(log));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process launch(
      Map<String, String> environment, Path output, List<String> arguments) throws IOException {
    Path server = Path.of(System.getProperty("certhall.server", "../ear/target/server"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + server.resolve("jvm.options"));
    // A test server lives for minutes: the second compiler would cost more than it gives.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-jar");
    command.add(server.resolve("hall.jar").toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // What the build says to the test server on Payara is not said to this hall.
    builder.environment().keySet().removeIf(name -> name.startsWith("CERTHALL_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  public Path data() {
    return data;
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the log has this text. */
  public void awaitInLog(String text) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
    try {
      while (!log().contains(text)) {
        if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          throw new IllegalStateException("not in the log: " + text + "\n" + log());
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String environment(String name) {
    return environment.get(name);
  }

  /** As Ctrl-C does; returns the exit status. */
  public int stop() {
    process.destroy();
    return await();
  }

  /** As a power cut does, as far as a process can be cut off. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  private int await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the hall did not stop:\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory(target(), "data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path target() {
    return Path.of("target").toAbsolutePath();
  }

  /** A port that nobody listens on now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
