package org.certhall.assistant.operation;

import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;

/** {@code result}: waits for what came of a question that this page caused. */
public final class AwaitResult implements Operation {

  record Which(String request) {}

  private final Questions questions;

  public AwaitResult(Questions questions) {
    this.questions = questions;
  }

  @Override
  public String name() {
    return "result";
  }

  @Override
  public Object perform(Call call) {
    return questions.await(call, call.read(Which.class).request());
  }
}
