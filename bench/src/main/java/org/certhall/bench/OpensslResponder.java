package org.certhall.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code openssl ocsp}, which signs each answer and knows one certificate. */
final class OpensslResponder {

  private static final int PATIENCE = 100;

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
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitOpen(responder, port);
      return Wrk.run("http://127.0.0.1:" + port + "/", seconds, script(request)).rate();
    } finally {
      responder.destroyForcibly();
    }
  }

  private Path script(Path request) throws IOException {
    String hexadecimal = HexFormat.of().formatHex(Files.readAllBytes(request));
    return Files.writeString(
        folder.resolve("peer.lua"),
        "wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/ocsp-request'\n"
            + "wrk.body = ('"
            + hexadecimal
            + "'):gsub('..', function(h) return"
            + " string.char(tonumber(h, 16)) end)\n");
  }

  private static void awaitOpen(Process responder, int port)
      throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE; i++) {
      if (responder.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
        break;
      }
      if (isOpen(port)) {
        return;
      }
    }
    throw new IOException("openssl ocsp does not answer");
  }

  private static boolean isOpen(int port) throws IOException {
    try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return open.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }
}
