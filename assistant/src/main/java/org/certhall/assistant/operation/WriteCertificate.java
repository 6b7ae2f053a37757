package org.certhall.assistant.operation;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.token.KeyId;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** {@code writeCertificate}: the certificate of a key in the token, read back and compared. */
public final class WriteCertificate implements Operation {

  /** The certificate is DER in base64. */
  record Which(String token, String application, String key, String certificate) {}

  private final TokenDesk desk;
  private final Questions questions;

  public WriteCertificate(TokenDesk desk, Questions questions) {
    this.desk = desk;
    this.questions = questions;
  }

  @Override
  public String name() {
    return "writeCertificate";
  }

  @Override
  public Object perform(Call call) {
    Which which = call.read(Which.class);
    X509CertificateHolder certificate = certificate(which.certificate());
    KeyId key = key(which.key());
    TokenDesk.Found found = desk.find(which.token(), which.application());
    Ask ask =
        Ask.of(Ask.Kind.PIN, "写入证书", call.grant().hall().name(), call.grant().origin())
            .about("写入的证书", certificate.getSubject().toString());
    return questions.open(
        call,
        TokenDesk.about(found, ask),
        answers -> {
          try (Pin pin = Pin.taking(answers.pin());
              UserSession session = found.application().logIn(pin)) {
            session.writeCertificate(key, certificate);
          }
          TokenKey written = TokenDesk.key(found, key.hex());
          if (!certificate.equals(written.certificate().orElse(null))) {
            throw new TokenException(TokenFault.DEVICE, "read back, it is another");
          }
          return Map.of("key", key.hex());
        });
  }

  private static X509CertificateHolder certificate(String base64) {
    try {
      return new X509CertificateHolder(Base64.getDecoder().decode(base64));
    } catch (IOException | RuntimeException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a certificate");
    }
  }

  private static KeyId key(String hex) {
    try {
      return new KeyId(hex);
    } catch (RuntimeException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a key's name");
    }
  }
}
