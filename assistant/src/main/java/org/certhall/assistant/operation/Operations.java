package org.certhall.assistant.operation;

import java.util.ArrayList;
import java.util.List;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.release.ReleaseRun;
import org.certhall.assistant.token.TokenDriver;

/** All that a page can ever ask of this assistant: the list to read, and the one to extend. */
public final class Operations {

  private Operations() {}

  /** Those that need no release of an administrator PIN. */
  public static List<Operation> of(TokenDriver driver, Events events, OneTimePages pages) {
    TokenDesk desk = new TokenDesk(driver);
    Questions questions = new Questions(pages);
    return List.of(
        new ListTokens(desk, new OtherClients()::running),
        events,
        new AwaitResult(questions),
        new VerifyPin(desk, questions),
        new ChangePin(desk, questions),
        new Prove(desk, questions));
  }

  /**
   * All of them.
   *
   * @param held empty; whoever makes it tells it of tokens and closes it
   */
  public static List<Operation> of(
      TokenDriver driver, Events events, OneTimePages pages, ReleaseRun releases, HeldPin held) {
    TokenDesk desk = new TokenDesk(driver);
    Questions questions = new Questions(pages);
    ReleaseProgress progress = new ReleaseProgress();
    List<Operation> all = new ArrayList<>(of(driver, events, pages));
    all.add(new Unlock(desk, questions, releases, progress));
    all.add(new ReplaceAdministratorPin(desk, questions, releases, progress));
    all.add(progress);
    all.add(new EnrolToken(desk, questions, releases, progress, held));
    all.add(new FinishToken(desk, questions, held));
    return List.copyOf(all);
  }
}
