package org.certhall.assistant.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes a certificate beside the key that it is of. */
@Command(name = "install", description = "Write a certificate to its key; wants the user PIN.")
final class TokenInstall implements Callable<Integer> {
  @ParentCommand private TokenCommand parent;
  @Mixin private OneApplication application;

  @Option(names = "--certificate", required = true, paramLabel = "FILE.pem")
  private Path file;

  @Override
  public Integer call() throws TokenException, IOException {
    X509CertificateHolder certificate = read();
    try (TokenDriver driver = parent.driver();
        Pin pin = PinPrompt.ask("User PIN")) {
      TokenApplication target = application.in(driver);
      try (UserSession session = target.logIn(pin)) {
        session.writeCertificate(keyOf(target, certificate).id(), certificate);
      }
    }
    return 0;
  }

  private static TokenKey keyOf(TokenApplication target, X509CertificateHolder certificate)
      throws TokenException {
    return target.keys().stream()
        .filter(key -> key.publicKey().equals(certificate.getSubjectPublicKeyInfo()))
        .findFirst()
        .orElseThrow(() -> new TokenException(TokenFault.WRONG_KEY));
  }

  private X509CertificateHolder read() throws IOException {
    try (Reader reader = Files.newBufferedReader(file, US_ASCII);
        PEMParser parser = new PEMParser(reader)) {
      if (parser.readObject() instanceof X509CertificateHolder certificate) {
        return certificate;
      }
      throw new IllegalArgumentException(file + " is not a certificate in PEM.");
    }
  }
}
