package org.certhall.assistant.operation;

import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.Subject;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** {@code makeRequest}: a key pair made in the token, and the PKCS#10 request for it made here. */
public final class MakeRequest implements Operation {

  /** The subject in RFC 4514 text. */
  record Which(
      String token, String application, KeyAlgorithm algorithm, KeyUse use, String subject) {}

  private final TokenDesk desk;
  private final Questions questions;

  public MakeRequest(TokenDesk desk, Questions questions) {
    this.desk = desk;
    this.questions = questions;
  }

  @Override
  public String name() {
    return "makeRequest";
  }

  @Override
  public Object perform(Call call) {
    Which which = call.read(Which.class);
    X500Name subject = subject(which);
    TokenDesk.Found found = desk.find(which.token(), which.application());
    Ask ask =
        Ask.of(Ask.Kind.PIN, "生成密钥和证书申请", call.grant().hall().name(), call.grant().origin())
            .about("申请主体", which.subject());
    return questions.open(
        call,
        TokenDesk.about(found, ask),
        answers -> {
          try (Pin pin = Pin.taking(answers.pin());
              UserSession session = found.application().logIn(pin)) {
            TokenKey key = session.generateKeyPair(which.algorithm(), which.use());
            byte[] request = session.certificateRequest(key.id(), subject);
            return Map.of(
                "key", key.id().hex(), "request", Base64.getEncoder().encodeToString(request));
          }
        });
  }

  private static X500Name subject(Which which) {
    boolean whole = which.algorithm() != null && which.use() != null && which.subject() != null;
    if (whole && which.subject().length() <= 512) {
      try {
        return Subject.of(which.subject());
      } catch (IllegalArgumentException e) {
        throw new Refusal(RefusalType.MALFORMED, "not a subject");
      }
    }
    throw new Refusal(RefusalType.MALFORMED, "algorithm, use and subject are needed");
  }
}
