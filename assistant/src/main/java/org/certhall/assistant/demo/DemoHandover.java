package org.certhall.assistant.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.assistant.journal.OwnerOnly;
import org.certhall.assistant.token.TokenSerial;

/**
 * The folder through which the maker of demo tokens and the demo hall work together, as a factory
 * and a CA would by courier: request and administrator PIN go in, the certificate comes out.
 */
public final class DemoHandover {

  private static final String REQUEST = ".request.pem";
  private final Path folder;

  public DemoHandover(Path folder) throws IOException {
    this.folder = OwnerOnly.folder(folder);
  }

  /** A random PIN, kept here for the hall or for the second half of the work. */
  char[] newPin(TokenSerial serial, PinKind kind) throws IOException {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    String pin = HexFormat.of().formatHex(random);
    put(serial, kind.suffix, pin);
    return pin.toCharArray();
  }

  char[] pin(TokenSerial serial, PinKind kind) throws IOException {
    return Files.readString(file(serial, kind.suffix), US_ASCII).toCharArray();
  }

  /** Last, as the hall takes it for a sign that all is there. */
  void putRequest(TokenSerial serial, String pem) throws IOException {
    put(serial, REQUEST, pem);
  }

  Optional<String> certificate(TokenSerial serial) throws IOException {
    Path file = file(serial, ".certificate.pem");
    return Files.exists(file) ? Optional.of(Files.readString(file, US_ASCII)) : Optional.empty();
  }

  /** Tokens whose certificate has not been written yet. */
  public List<TokenSerial> pending() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(REQUEST))
          .map(name -> new TokenSerial(name.substring(0, name.length() - REQUEST.length())))
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .toList();
    }
  }

  void forget(TokenSerial serial) throws IOException {
    for (PinKind kind : PinKind.values()) {
      Files.deleteIfExists(file(serial, kind.suffix));
    }
    Files.deleteIfExists(file(serial, ".certificate.pem"));
    Files.deleteIfExists(file(serial, REQUEST));
  }

  private void put(TokenSerial serial, String suffix, String text) throws IOException {
    Path file = file(serial, suffix);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    OwnerOnly.file(fresh);
    Files.writeString(fresh, text, US_ASCII);
    Files.move(fresh, file);
  }

  private Path file(TokenSerial serial, String suffix) {
    return folder.resolve(serial.value() + suffix);
  }

  enum PinKind {
    USER(".user-pin"),
    ADMINISTRATOR(".administrator-pin");

    private final String suffix;

    PinKind(String suffix) {
      this.suffix = suffix;
    }
  }
}
