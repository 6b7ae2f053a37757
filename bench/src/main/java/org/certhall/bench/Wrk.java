package org.certhall.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk} measured with 16 connections.
 *
 * @param p50 milliseconds
 * @param p99 milliseconds
 */
record Wrk(double rate, double p50, double p99) {

  private static final int CONNECTIONS = 16;

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern SHARE = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern FAULT = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  static Wrk run(String address, int seconds, Path script)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency"));
    if (script != null) {
      command.addAll(List.of("-s", script.toString()));
    }
    command.add(address);
    return parse(Command.run(command));
  }

  private static Wrk parse(String output) {
    if (FAULT.matcher(output).find()) {
      throw new IllegalStateException("not every answer was good:\n" + output);
    }
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new IllegalStateException("wrk told no rate:\n" + output);
    }
    double p50 = 0;
    double p99 = 0;
    Matcher share = SHARE.matcher(output);
    while (share.find()) {
      double milliseconds = Double.parseDouble(share.group(2)) * unit(share.group(3));
      if (share.group(1).equals("50")) {
        p50 = milliseconds;
      } else {
        p99 = milliseconds;
      }
    }
    return new Wrk(Double.parseDouble(rate.group(1)), p50, p99);
  }

  private static double unit(String name) {
    return switch (name) {
      case "us" -> 0.001;
      case "ms" -> 1;
      default -> 1000;
    };
  }
}
