package org.certhall.assistant.operation;

import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.pin.Outcome;
import org.certhall.assistant.release.ReleaseException;
import org.certhall.assistant.release.ReleaseInvitation;
import org.certhall.assistant.release.ReleaseRun;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * {@code replaceAdministratorPin}: at the counter, the value that was exposed gives way to a new
 * one. Nothing is typed, and the subscriber's PIN stays what it is.
 */
public final class ReplaceAdministratorPin implements Operation {

  /** The invitation names order and token; the page only carries it. */
  record Which(String invitation) {}

  private final TokenDesk desk;
  private final Questions questions;
  private final ReleaseRun run;
  private final ReleaseProgress progress;

  ReplaceAdministratorPin(
      TokenDesk desk, Questions questions, ReleaseRun run, ReleaseProgress progress) {
    this.desk = desk;
    this.questions = questions;
    this.run = run;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "replaceAdministratorPin";
  }

  @Override
  public Object perform(Call call) {
    ReleaseInvitation invitation = invitation(call);
    TokenDesk.Found found = desk.find(invitation.serial().value(), invitation.application());
    Ask ask =
        Ask.of(Ask.Kind.AGREE, "更换管理员密码", call.grant().hall().name(), call.grant().origin())
            .about("订单", invitation.order())
            .warning("只更换由网厅保管的管理员密码，持有者的密码不变。过程中请勿拔出 UKey。");
    return questions.openWhole(call, TokenDesk.about(found, ask), answers -> replace(invitation));
  }

  private Outcome replace(ReleaseInvitation invitation) {
    try {
      return ReleaseOutcome.ofRotation(run.rotate(invitation, progress.of(invitation.order())));
    } catch (ReleaseException e) {
      return ReleaseOutcome.of(e);
    } catch (TokenException e) {
      return ReleaseOutcome.of(e);
    }
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
