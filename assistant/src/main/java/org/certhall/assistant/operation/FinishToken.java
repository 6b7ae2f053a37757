package org.certhall.assistant.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.ProofText;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * {@code finishToken}: the second half of a write session. The certificate is written, read back
 * and compared, and the key proves itself for the order. The subscriber is asked once more only
 * where the PIN of the first half is gone.
 */
public final class FinishToken implements Operation {

  /**
   * What the page hands over.
   *
   * @param certificate DER in base64
   * @param nonce the hall's, for the proof, in base64url
   */
  record Which(String token, String application, String key, String certificate, String nonce) {}

  /**
   * What came of it, where nothing had to be asked.
   *
   * @param certificate as it was read back from the token, DER in base64
   */
  record Finished(String certificate, String signature) {}

  /** Either it is finished, or a question is open: then request and page are there. */
  record Answer(Finished finished, String request, String page) {}

  private final TokenDesk desk;
  private final Questions questions;
  private final HeldPin held;

  FinishToken(TokenDesk desk, Questions questions, HeldPin held) {
    this.desk = desk;
    this.questions = questions;
    this.held = held;
  }

  @Override
  public String name() {
    return "finishToken";
  }

  @Override
  public Object perform(Call call) {
    Which which = call.read(Which.class);
    if (call.grant().order() == null) {
      throw new Refusal(RefusalType.OPERATION_NOT_GRANTED, "a token is written on an order");
    }
    X509CertificateHolder certificate = certificate(which.certificate());
    ProofText text = text(call, which);
    TokenDesk.Found found = desk.find(which.token(), which.application());
    try (Pin pin = held.take(call, which, certificate.getSubject())) {
      if (pin != null) {
        return new Answer(finish(found.application(), which, certificate, text, pin), null, null);
      }
    } catch (TokenException e) {
      throw TokenDesk.refusal(e);
    }
    return ask(call, which, found, certificate, text);
  }

  private Answer ask(
      Call call,
      Which which,
      TokenDesk.Found found,
      X509CertificateHolder certificate,
      ProofText text) {
    Ask ask =
        Ask.of(Ask.Kind.PIN, "写入并核对证书", call.grant().hall().name(), call.grant().origin())
            .about("订单", call.grant().order())
            .about("写入的证书", certificate.getSubject().toString());
    Questions.Opened opened =
        questions.open(
            call,
            TokenDesk.about(found, ask),
            answers -> {
              try (Pin pin = Pin.taking(answers.pin())) {
                Finished done = finish(found.application(), which, certificate, text, pin);
                return Map.of("certificate", done.certificate(), "signature", done.signature());
              }
            });
    return new Answer(null, opened.request(), opened.page());
  }

  private static Finished finish(
      TokenApplication application,
      Which which,
      X509CertificateHolder certificate,
      ProofText text,
      Pin pin)
      throws TokenException {
    try (UserSession session = application.logIn(pin)) {
      TokenKey key = key(application, which.key());
      if (!certificate.equals(key.certificate().orElse(null))) {
        session.writeCertificate(key.id(), certificate);
      }
      X509CertificateHolder readBack =
          key(application, which.key())
              .certificate()
              .filter(certificate::equals)
              .orElseThrow(() -> new TokenException(TokenFault.DEVICE, "read back, it is another"));
      return new Finished(
          base64(readBack), Base64.getEncoder().encodeToString(session.prove(key.id(), text)));
    }
  }

  private static TokenKey key(TokenApplication application, String id) throws TokenException {
    return application.keys().stream()
        .filter(key -> key.id().hex().equals(id))
        .findFirst()
        .orElseThrow(() -> new TokenException(TokenFault.NO_SUCH_THING));
  }

  private static String base64(X509CertificateHolder certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The client of a write proof is the order that was granted. */
  private static ProofText text(Call call, Which which) {
    try {
      byte[] nonce = Base64.getUrlDecoder().decode(which.nonce());
      return new ProofText(
          ProofText.Purpose.WRITE, call.grant().origin(), call.grant().order(), nonce);
    } catch (RuntimeException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a nonce");
    }
  }

  private static X509CertificateHolder certificate(String base64) {
    try {
      return new X509CertificateHolder(Base64.getDecoder().decode(base64));
    } catch (IOException | RuntimeException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a certificate");
    }
  }
}
