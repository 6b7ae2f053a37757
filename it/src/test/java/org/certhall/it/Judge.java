package org.certhall.it;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs that we did not write, in a folder of their own, as a stranger would run them. */
final class Judge {

  private final Path folder;
  private final Map<String, String> environment;

  Judge(Path folder) {
    this(folder, Map.of());
  }

  Judge(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** What openssl says of a certificate in DER against what the hall publishes. */
  String verify(Hall hall, byte[] certificate) throws IOException, InterruptedException {
    Files.write(folder.resolve("leaf.der"), certificate);
    openssl("x509", "-inform", "der", "-in", "leaf.der", "-out", "leaf.pem");
    return verify(hall);
  }

  /** The same of the certificate in {@code leaf.pem}. */
  String verify(Hall hall) throws IOException, InterruptedException {
    for (String name : List.of("demo-root", "demo-issuing")) {
      Files.write(folder.resolve(name + ".pem"), get(hall, "/ca/" + name + ".pem"));
      revocations(hall, name);
    }
    return openssl(
        "verify",
        "-x509_strict",
        "-crl_check_all",
        "-CAfile",
        "demo-root.pem",
        "-untrusted",
        "demo-issuing.pem",
        "-CRLfile",
        "demo-root.crl",
        "-CRLfile",
        "demo-issuing.crl",
        "leaf.pem");
  }

  /** The list of an authority, in words. */
  String revocations(Hall hall, String authority) throws IOException, InterruptedException {
    Files.write(folder.resolve(authority + ".der"), get(hall, "/crl/" + authority + ".crl"));
    openssl("crl", "-inform", "der", "-in", authority + ".der", "-out", authority + ".crl");
    return openssl("crl", "-in", authority + ".crl", "-noout", "-text");
  }

  /** Who the certificate that was verified last is for. */
  String subject() throws IOException, InterruptedException {
    return openssl("x509", "-in", "leaf.pem", "-noout", "-subject", "-nameopt", "utf8");
  }

  /** What the hall serves. */
  static byte[] get(Hall hall, String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(hall.uri(path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  String openssl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    return said(command);
  }

  String said(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
