package org.certhall.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.demo.DemoTokens;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;

/** The token assistant in a process of its own, with a home and a folder of demo tokens. */
public final class AssistantProcess implements AutoCloseable {

  private static final long START_LIMIT_SECONDS = 120;

  private final Path folder;
  private final int port;
  private final String hall;
  private final Map<String, String> environment;
  private Process process;

  private AssistantProcess(Path folder, int port, String hall, Map<String, String> environment) {
    this.folder = folder;
    this.port = port;
    this.hall = hall;
    this.environment = environment;
  }

  /** An assistant that never met a hall, for pages of this one. */
  public static AssistantProcess start(Hall hall) {
    return start(Hall.temporaryFolder(), Hall.freePort(), hall.uri("/").toString());
  }

  /** The same with variables of its own, such as a maker's library. */
  static AssistantProcess start(Hall hall, Map<String, String> environment) {
    AssistantProcess assistant =
        new AssistantProcess(
            Hall.temporaryFolder(), Hall.freePort(), hall.uri("/").toString(), environment);
    assistant.restart();
    return assistant;
  }

  static AssistantProcess start(Path folder, int port, String hall) {
    AssistantProcess assistant = new AssistantProcess(folder, port, hall, Map.of());
    assistant.restart();
    return assistant;
  }

  /** Starts it (again) with the same home, tokens and port. */
  public void restart() {
    Path log = folder.resolve("assistant.log");
    try {
      Files.deleteIfExists(log);
      Files.createDirectories(tokens());
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.certhall.assistant.cli.Main",
                  "assistant",
                  "--port=" + port,
                  "--home=" + folder.resolve("home"),
                  "--tokens=" + tokens(),
                  "--hall=" + hall)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      process = builder.start();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
      while (!Files.readString(log).contains("Assistant ready")) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          throw new IllegalStateException("no assistant:\n" + Files.readString(log));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  String log() {
    try {
      return Files.readString(folder.resolve("assistant.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path tokens() {
    return folder.resolve("tokens");
  }

  /** A blank token fresh from the factory, plugged in. */
  public TokenSerial newToken(String serial) throws TokenException {
    TokenSerial made = new TokenSerial(serial);
    new DemoTokens(tokens()).make(made, 1);
    return made;
  }

  /** The only application of a token, as a program beside the assistant sees it. */
  TokenApplication application(TokenSerial token) throws TokenException {
    try (DemoTokenDriver driver = new DemoTokenDriver(tokens())) {
      return driver.token(token).applications().get(0);
    }
  }

  public void plug(TokenSerial token) throws TokenException {
    new DemoTokens(tokens()).plug(token);
  }

  public void unplug(TokenSerial token) throws TokenException {
    new DemoTokens(tokens()).unplug(token);
  }

  /** As a power cut does. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
