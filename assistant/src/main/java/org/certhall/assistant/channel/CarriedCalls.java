package org.certhall.assistant.channel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.certhall.assistant.wire.Base64Url;
import org.certhall.assistant.wire.HostileJson;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of a page that the hall carries, where the browser does not let the page call us. Grant,
 * proof and operations are those of every other call; the hall adds nothing to them.
 */
public final class CarriedCalls {

  private static final Logger LOG = LoggerFactory.getLogger(CarriedCalls.class);

  /** What a page says, the body in base64url; without grant and proof before there is any. */
  record Ask(String grant, String proof, String body) {}

  private final Origins origins;
  private final PageCalls calls;

  CarriedCalls(Origins origins, PageCalls calls) {
    this.origins = origins;
    this.calls = calls;
  }

  /** Does what is asked, and answers with the text for the page. */
  public String answer(Errand errand, String name, String ask) {
    Answer answer;
    try {
      answer = obey(errand, name, ask);
    } catch (Refusal refusal) {
      answer = Answer.refusal(refusal);
    } catch (RuntimeException e) {
      LOG.error("a carried call failed", e);
      answer = Answer.refusal(new Refusal(RefusalType.INTERNAL, "see the log of the assistant"));
    }
    return text(answer);
  }

  /** In place of an answer that the hall does not take. */
  public static String notCarried() {
    return text(
        Answer.refusal(new Refusal(RefusalType.TOO_LARGE, "the hall does not carry this answer")));
  }

  private static String text(Answer answer) {
    return new String(
        HostileJson.write(
            Map.of(
                "status",
                answer.status(),
                "proof",
                Objects.requireNonNullElse(answer.header("X-CertHall-Answer"), ""),
                "body",
                Base64Url.of(answer.body()))),
        StandardCharsets.UTF_8);
  }

  private Answer obey(Errand errand, String name, String text) {
    if (!origins.mayAsk(errand.origin())) {
      throw new Refusal(RefusalType.ORIGIN_NOT_GRANTED, "not a page of a known hall");
    }
    if (!errand.purpose().covers(name)) {
      throw new Refusal(RefusalType.OPERATION_NOT_GRANTED, "this is no part of the errand");
    }
    Ask ask = HostileJson.read(text.getBytes(StandardCharsets.UTF_8), Ask.class);
    return calls.obey(
        new PageCalls.From(errand.origin(), errand.at()),
        new PageCalls.Asking(name, ask.grant(), ask.proof()),
        body(ask),
        grant -> demandOrder(errand, grant));
  }

  private static byte[] body(Ask ask) {
    try {
      return Base64.getUrlDecoder().decode(Objects.requireNonNullElse(ask.body(), ""));
    } catch (IllegalArgumentException e) {
      throw new Refusal(RefusalType.MALFORMED, "the body is not base64url");
    }
  }

  private static void demandOrder(Errand errand, Grant grant) {
    boolean fits = grant.order() == null || grant.order().equals(errand.order());
    if (!fits || !grant.hall().hall().equals(errand.hall())) {
      throw new Refusal(RefusalType.OPERATION_NOT_GRANTED, "the errand is for something else");
    }
  }
}
