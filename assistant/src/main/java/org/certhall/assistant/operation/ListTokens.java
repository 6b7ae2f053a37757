package org.certhall.assistant.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenKey;

/** {@code tokens}: what is plugged in, its state and certificates; and other clients in the way. */
public final class ListTokens implements Operation {

  record Nothing() {}

  /** The whole answer. */
  record Listed(List<ListedToken> tokens, List<String> conflicts) {}

  /** A token; {@code fault} is there when it cannot be read. */
  record ListedToken(
      String serial, String model, List<ListedApplication> applications, String fault) {}

  /**
   * An application.
   *
   * @param state normal, final-try or locked
   * @param triesLeft null where the device does not count
   */
  record ListedApplication(
      String name, String state, Integer triesLeft, boolean factoryPin, List<ListedKey> keys) {}

  /** A key pair; the certificate is DER in base64, and null like its facts where there is none. */
  record ListedKey(
      String id,
      String algorithm,
      String use,
      String certificate,
      String subject,
      String serial,
      String notBefore,
      String notAfter) {}

  private final TokenDesk desk;
  private final Supplier<List<String>> conflicts;

  /** With a look for other vendors' clients. */
  public ListTokens(TokenDesk desk, Supplier<List<String>> conflicts) {
    this.desk = desk;
    this.conflicts = conflicts;
  }

  @Override
  public String name() {
    return "tokens";
  }

  @Override
  public Object perform(Call call) {
    call.read(Nothing.class);
    try {
      return new Listed(
          desk.driver().tokens().stream().map(ListTokens::listed).toList(), conflicts.get());
    } catch (TokenException e) {
      throw TokenDesk.refusal(e);
    }
  }

  private static ListedToken listed(Token token) {
    String serial = token.serial().value();
    try {
      List<ListedApplication> applications = new ArrayList<>();
      for (TokenApplication application : token.applications()) {
        applications.add(listed(application));
      }
      return new ListedToken(serial, token.model(), applications, null);
    } catch (TokenException e) {
      return new ListedToken(serial, token.model(), List.of(), TokenDesk.code(e.fault()));
    }
  }

  private static ListedApplication listed(TokenApplication application) throws TokenException {
    PinState pin = application.userPin();
    OptionalInt left = pin.triesLeft();
    String state = pin.locked() ? "locked" : pin.finalTry() ? "final-try" : "normal";
    return new ListedApplication(
        application.name(),
        state,
        left.isPresent() ? left.getAsInt() : null,
        pin.factory(),
        application.keys().stream().map(ListTokens::listed).toList());
  }

  private static ListedKey listed(TokenKey key) {
    String id = key.id().hex();
    String algorithm = key.algorithm().name();
    String use = key.use().name();
    X509CertificateHolder holder = key.certificate().orElse(null);
    if (holder == null) {
      return new ListedKey(id, algorithm, use, null, null, null, null, null);
    }
    return new ListedKey(
        id,
        algorithm,
        use,
        der(holder),
        TokenDesk.commonName(key),
        holder.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
        holder.getNotBefore().toInstant().toString(),
        holder.getNotAfter().toInstant().toString());
  }

  private static String der(X509CertificateHolder holder) {
    try {
      return Base64.getEncoder().encodeToString(holder.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
