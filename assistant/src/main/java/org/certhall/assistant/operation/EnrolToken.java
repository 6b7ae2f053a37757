package org.certhall.assistant.operation;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Answers;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.pin.Outcome;
import org.certhall.assistant.release.ReleaseException;
import org.certhall.assistant.release.ReleaseInvitation;
import org.certhall.assistant.release.ReleaseResult;
import org.certhall.assistant.release.ReleaseRun;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.Subject;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * {@code enrolToken}: the first half of a write session. The subscriber types the first PIN twice;
 * the maker's administrator PIN gives way to the hall's; a key is made and its request. Whatever is
 * done already is not done again: without an invitation only the PIN is asked for, and a key that
 * has no certificate yet is the one to go on with.
 */
public final class EnrolToken implements Operation {

  /**
   * What the page hands over.
   *
   * @param invitation the hall's, as long as the token has the maker's administrator PIN; else null
   * @param subject what the certificate will say, for the question; the hall puts in its own
   * @param key the key that the hall has certified on this order, or null
   */
  record Which(String token, String application, String subject, String key, String invitation) {}

  private final TokenDesk desk;
  private final Questions questions;
  private final ReleaseRun run;
  private final ReleaseProgress progress;
  private final HeldPin held;

  EnrolToken(
      TokenDesk desk, Questions questions, ReleaseRun run, ReleaseProgress progress, HeldPin held) {
    this.desk = desk;
    this.questions = questions;
    this.run = run;
    this.progress = progress;
    this.held = held;
  }

  @Override
  public String name() {
    return "enrolToken";
  }

  @Override
  public Object perform(Call call) {
    Which which = call.read(Which.class);
    if (call.grant().order() == null) {
      throw new Refusal(RefusalType.OPERATION_NOT_GRANTED, "a token is written on an order");
    }
    X500Name subject = subject(which.subject());
    TokenDesk.Found found = desk.find(which.token(), which.application());
    ReleaseInvitation invitation = which.invitation() == null ? null : invitation(call, which);
    if (invitation == null) {
      mustBeOurs(found.application());
    }
    return questions.openWhole(
        call,
        TokenDesk.about(found, ask(call, which, invitation)),
        answers ->
            enrol(new Session(call, which, subject, found.application(), invitation), answers));
  }

  /** A token that still has the maker's administrator PIN gets no key. */
  private static void mustBeOurs(TokenApplication application) {
    try {
      if (application.administratorPin().factory()) {
        throw new Refusal(RefusalType.TOKEN_FAILED, "factory-pin");
      }
    } catch (TokenException e) {
      throw TokenDesk.refusal(e);
    }
  }

  private static Ask ask(Call call, Which which, ReleaseInvitation invitation) {
    Ask.Kind kind = invitation == null ? Ask.Kind.PIN : Ask.Kind.NEW_PIN;
    Ask ask =
        Ask.of(kind, "制作 UKey", call.grant().hall().name(), call.grant().origin())
            .about("订单", call.grant().order())
            .about("将写入的证书", which.subject())
            .warning("制作过程中请勿拔出 UKey，也不要关闭电脑。");
    return invitation == null ? ask : ask.under(invitation.pin());
  }

  /** One write session, as it was asked for. */
  private record Session(
      Call call,
      Which which,
      X500Name subject,
      TokenApplication application,
      ReleaseInvitation invitation) {}

  private Outcome enrol(Session session, Answers answers) {
    boolean first = session.invitation() != null;
    Pin pin = Pin.taking((first ? answers.newPin() : answers.pin()).clone());
    boolean kept = false;
    try {
      if (first) {
        ReleaseResult result =
            run.run(session.invitation(), pin, progress.of(session.invitation().order()));
        if (!result.isDone()) {
          return ReleaseOutcome.of(result);
        }
      }
      Map<String, Object> made = key(session, pin);
      held.hold(session.call(), session.which(), session.subject(), pin);
      kept = true;
      return Outcome.done(made);
    } catch (ReleaseException e) {
      return ReleaseOutcome.of(e);
    } catch (TokenException e) {
      return Questions.refused(e);
    } finally {
      if (!kept) {
        pin.close();
      }
    }
  }

  private static Map<String, Object> key(Session session, Pin pin) throws TokenException {
    try (UserSession user = session.application().logIn(pin)) {
      Optional<TokenKey> begun = begun(session);
      TokenKey key =
          begun.isPresent() ? begun.get() : user.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      byte[] request = user.certificateRequest(key.id(), session.subject());
      Map<String, Object> made = new HashMap<>();
      made.put("key", key.id().hex());
      made.put("request", Base64.getEncoder().encodeToString(request));
      return made;
    }
  }

  /** The key that the hall has certified, or one that an interruption left without certificate. */
  private static Optional<TokenKey> begun(Session session) throws TokenException {
    String certified = session.which().key();
    for (TokenKey key : session.application().keys()) {
      boolean signs = key.algorithm() == KeyAlgorithm.P_256 && key.use() == KeyUse.SIGN;
      boolean ours =
          certified == null ? key.certificate().isEmpty() : key.id().hex().equals(certified);
      if (signs && ours) {
        return Optional.of(key);
      }
    }
    if (certified != null) {
      throw new TokenException(TokenFault.NO_SUCH_THING);
    }
    return Optional.empty();
  }

  private ReleaseInvitation invitation(Call call, Which which) {
    try {
      ReleaseInvitation invitation = run.read(which.invitation(), call.grant().hall());
      boolean same =
          invitation.order().equals(call.grant().order())
              && invitation.serial().value().equals(which.token())
              && invitation.application().equals(which.application());
      if (same) {
        return invitation;
      }
    } catch (ReleaseException e) {
      throw new Refusal(RefusalType.MALFORMED, e.getMessage());
    }
    throw new Refusal(RefusalType.OPERATION_NOT_GRANTED, "the invitation is for something else");
  }

  private static X500Name subject(String text) {
    try {
      if (text != null && text.length() <= 512) {
        return Subject.of(text);
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a subject");
    }
    throw new Refusal(RefusalType.MALFORMED, "the subject is needed");
  }
}
