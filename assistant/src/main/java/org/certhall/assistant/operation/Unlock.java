package org.certhall.assistant.operation;

import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.release.ReleaseException;
import org.certhall.assistant.release.ReleaseInvitation;
import org.certhall.assistant.release.ReleaseRun;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * {@code unlock}: the person types the new PIN twice, here; then the administrator PIN goes from
 * the hall to the assistant and the page sees nothing of it.
 */
public final class Unlock implements Operation {

  /** The invitation names order, token and rule; the page only carries it. */
  record Which(String invitation) {}

  private final TokenDesk desk;
  private final Questions questions;
  private final ReleaseRun run;
  private final ReleaseProgress progress;

  public Unlock(TokenDesk desk, Questions questions, ReleaseRun run, ReleaseProgress progress) {
    this.desk = desk;
    this.questions = questions;
    this.run = run;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "unlock";
  }

  @Override
  public Object perform(Call call) {
    ReleaseInvitation invitation = invitation(call);
    TokenDesk.Found found = desk.find(invitation.serial().value(), invitation.application());
    Ask ask =
        Ask.of(Ask.Kind.NEW_PIN, "解锁证书", call.grant().hall().name(), call.grant().origin())
            .about("订单", invitation.order())
            .under(invitation.pin())
            .warning("设置过程中请勿拔出 UKey，也不要关闭电脑。");
    return questions.openWhole(
        call,
        TokenDesk.about(found, ask),
        answers -> {
          try (Pin pin = Pin.taking(answers.newPin().clone())) {
            return ReleaseOutcome.of(run.run(invitation, pin, progress.of(invitation.order())));
          } catch (ReleaseException e) {
            return ReleaseOutcome.of(e);
          } catch (TokenException e) {
            return ReleaseOutcome.of(e);
          }
        });
  }

  private ReleaseInvitation invitation(Call call) {
    try {
      ReleaseInvitation invitation =
          run.read(call.read(Which.class).invitation(), call.grant().hall());
      if (invitation.order().equals(call.grant().order())) {
        return invitation;
      }
    } catch (ReleaseException e) {
      throw new Refusal(RefusalType.MALFORMED, e.getMessage());
    }
    throw new Refusal(RefusalType.OPERATION_NOT_GRANTED, "the invitation is of another order");
  }
}
