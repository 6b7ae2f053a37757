package org.certhall.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** {@code openssl ocsp}, which signs each answer and knows one certificate. */
final class OpensslResponder {

  private static final int PATIENCE = 100;
  private static final int CONNECTIONS = 16;

  private final Path folder;
  private final Figures figures;

  OpensslResponder(Path folder, Figures figures) {
    this.folder = folder;
    this.figures = figures;
  }

  void measure(int seconds) throws IOException, InterruptedException {
    String version = Command.run("openssl", "version").strip();
    for (List<String> kind :
        List.of(
            List.of("P-256", "ec", "ec_paramgen_curve:P-256"), List.of("RSA-2048", "rsa:2048"))) {
      figures.add(
          Figure.rate(
              "ocsp: peer " + version.replaceAll("(OpenSSL \\S+).*", "$1") + ", " + kind.get(0),
              rate(kind.subList(1, kind.size()), seconds)));
    }
  }

  private double rate(List<String> key, int seconds) throws IOException, InterruptedException {
    Path authority = folder.resolve("peer.pem");
    Path secret = folder.resolve("peer.key");
    Path index =
        Files.writeString(
            folder.resolve("peer.txt"), "V\t491231235959Z\t\t5A01\tunknown\t/CN=peer\n");
    List<String> make = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes"));
    make.addAll(List.of("-newkey", key.get(0)));
    key.stream().skip(1).forEach(option -> make.addAll(List.of("-pkeyopt", option)));
    make.addAll(List.of("-keyout", "" + secret, "-out", "" + authority, "-subj", "/CN=peer"));
    Command.run(make);
    Path request = folder.resolve("peer.req");
    Command.run(
        "openssl",
        "ocsp",
        "-issuer",
        "" + authority,
        "-serial",
        "0x5A01",
        "-no_nonce",
        "-reqout",
        "" + request);
    int port = RunningHall.freePort();
    Path log = folder.resolve("peer.log");
    Process responder =
        new ProcessBuilder(
                "openssl",
                "ocsp",
                "-index",
                "" + index,
                "-port",
                "" + port,
                "-rsigner",
                "" + authority,
                "-rkey",
                "" + secret,
                "-CA",
                "" + authority)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      awaitOpen(responder, log);
      return rate(port, Files.readAllBytes(request), seconds);
    } finally {
      responder.destroyForcibly();
    }
  }

  /** Not by wrk, whose first connection asks nothing: it holds this responder for ever. */
  private static double rate(int port, byte[] request, int seconds)
      throws IOException, InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long start = System.nanoTime();
      Callable<Integer> client =
          () -> ask(port, request, start + TimeUnit.SECONDS.toNanos(seconds));
      double done = 0;
      for (Future<Integer> one : clients.invokeAll(Collections.nCopies(CONNECTIONS, client))) {
        done += one.get();
      }
      return done * 1e9 / (System.nanoTime() - start);
    } catch (ExecutionException e) {
      throw new IOException("openssl ocsp does not answer", e);
    } finally {
      clients.shutdownNow();
    }
  }

  private static int ask(int port, byte[] request, long end) throws IOException {
    byte[] head =
        ("POST / HTTP/1.0\r\nContent-Type: application/ocsp-request\r\nContent-Length: "
                + request.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    int done = 0;
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(PATIENCE * PATIENCE);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        out.write(head);
        out.write(request);
        out.flush();
        String answer =
            new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        if (!answer.startsWith("HTTP/1.0 200")) {
          throw new IOException("openssl ocsp answered " + answer.lines().findFirst().orElse(""));
        }
        done++;
      }
    }
    return done;
  }

  /** By its own words: a connection on which nothing is asked would hold it for ever. */
  private static void awaitOpen(Process responder, Path log)
      throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE; i++) {
      if (Files.readString(log).contains("waiting for")) {
        return;
      }
      if (responder.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException("openssl ocsp does not start: " + Files.readString(log));
  }
}
