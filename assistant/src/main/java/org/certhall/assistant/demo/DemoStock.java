package org.certhall.assistant.demo;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.certhall.assistant.demo.DemoHandover.PinKind;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.Subject;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Pem;

/**
 * The tokens that a demo begins with: two in the hands of subscribers, one of them locked, and a
 * blank one for the counter.
 */
public final class DemoStock {

  /** Locked by wrong PINs, as those of most callers are. */
  public static final TokenSerial LOCKED = new TokenSerial("YH20260001");

  /** Not locked, but nobody remembers its PIN. */
  public static final TokenSerial FORGOTTEN = new TokenSerial("YH20260002");

  /** As it comes from the factory. */
  public static final TokenSerial BLANK = new TokenSerial("YH20260003");

  private static final String APPLICATION = "APP1";

  private final DemoTokens tokens;
  private final DemoTokenDriver driver;
  private final DemoHandover handover;

  public DemoStock(Path tokens, Path handover) throws IOException, TokenException {
    this.tokens = new DemoTokens(tokens);
    this.driver = new DemoTokenDriver(tokens);
    this.handover = new DemoHandover(handover);
  }

  /** Before the hall's first start: the tokens, and what the hall has to know of them. */
  public void prepare() throws IOException, TokenException {
    for (TokenSerial serial : List.of(LOCKED, FORGOTTEN)) {
      try (Pin user = Pin.taking(handover.newPin(serial, PinKind.USER));
          Pin administrator = Pin.taking(handover.newPin(serial, PinKind.ADMINISTRATOR))) {
        tokens.make(serial, 1, user, administrator);
        handover.putRequest(serial, request(serial, user));
      }
    }
    tokens.make(BLANK, 1);
  }

  private String request(TokenSerial serial, Pin user) throws TokenException {
    try (UserSession session = application(serial).logIn(user)) {
      TokenKey key = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      byte[] der = session.certificateRequest(key.id(), Subject.of("CN=" + serial.value()));
      return Pem.of("CERTIFICATE REQUEST", der);
    }
  }

  /** After it: the certificates into the tokens, and one of them locked. */
  public void finish() throws IOException, TokenException {
    for (TokenSerial serial : handover.pending()) {
      String certificate = handover.certificate(serial).orElse(null);
      if (certificate != null) {
        write(serial, certificate);
        if (serial.equals(LOCKED)) {
          lock(application(serial));
        }
        handover.forget(serial);
      }
    }
  }

  private void write(TokenSerial serial, String pem) throws IOException, TokenException {
    TokenApplication application = application(serial);
    if (application.userPin().locked()) {
      return;
    }
    try (PEMParser parser = new PEMParser(new StringReader(pem));
        Pin user = Pin.taking(handover.pin(serial, PinKind.USER));
        UserSession session = application.logIn(user)) {
      session.writeCertificate(
          application.keys().get(0).id(), (X509CertificateHolder) parser.readObject());
    }
  }

  private static void lock(TokenApplication application) throws TokenException {
    while (!application.userPin().locked()) {
      byte[] random = new byte[8];
      new SecureRandom().nextBytes(random);
      try (Pin wrong = Pin.taking(HexFormat.of().formatHex(random).toCharArray())) {
        application.verifyPin(wrong);
      } catch (TokenException e) {
        if (e.fault() != TokenFault.PIN_INCORRECT && e.fault() != TokenFault.PIN_LOCKED) {
          throw e;
        }
      }
    }
  }

  private TokenApplication application(TokenSerial serial) throws TokenException {
    return driver.token(serial).application(APPLICATION);
  }
}
