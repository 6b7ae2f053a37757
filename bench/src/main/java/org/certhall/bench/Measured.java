package org.certhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long a peer's process took, and how much memory it had at most. */
record Measured(double seconds, double megabytes) {

  private static final int MINUTES = 4;

  static Measured of(Path log, List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      Memory memory = new Memory(process.pid());
      double most = 0;
      do {
        most = Math.max(most, memory.peakMegabytes());
        if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(MINUTES)) {
          throw new IllegalStateException(command.get(0) + " did not end");
        }
      } while (!process.waitFor(10, TimeUnit.MILLISECONDS));
      if (process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
      }
      return new Measured((System.nanoTime() - start) / 1e9, most);
    } finally {
      process.destroyForcibly();
    }
  }
}
