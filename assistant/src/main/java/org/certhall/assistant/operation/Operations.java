package org.certhall.assistant.operation;

import java.util.List;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.token.TokenDriver;

/** All that a page can ever ask of this assistant: the list to read, and the one to extend. */
public final class Operations {

  private Operations() {}

  public static List<Operation> of(TokenDriver driver, Events events, OneTimePages pages) {
    TokenDesk desk = new TokenDesk(driver);
    Questions questions = new Questions(pages);
    return List.of(
        new ListTokens(desk, new OtherClients()::running),
        events,
        new AwaitResult(questions),
        new VerifyPin(desk, questions),
        new ChangePin(desk, questions),
        new MakeRequest(desk, questions),
        new WriteCertificate(desk, questions),
        new Prove(desk, questions));
  }
}
