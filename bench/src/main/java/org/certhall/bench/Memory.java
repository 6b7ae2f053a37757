package org.certhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Resident memory of a process, as Linux counts it. */
record Memory(long pid) {

  private static final double KIBI = 1024;

  double nowMegabytes() throws IOException {
    return megabytes("VmRSS:");
  }

  /** The most since {@link #forgetPeak}. */
  double peakMegabytes() throws IOException {
    return megabytes("VmHWM:");
  }

  /** proc(5), clear_refs: 5 resets the high-water mark. */
  void forgetPeak() throws IOException {
    Files.writeString(Path.of("/proc/" + pid + "/clear_refs"), "5");
  }

  /** Nothing, once the process is gone. */
  private double megabytes(String field) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
              .filter(line -> line.startsWith(field))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / KIBI;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
