package org.certhall.assistant.release;

/**
 * What came of a release, for the page.
 *
 * @param step DONE, or the step at which it ended
 * @param error the token's refusal or a {@link ReleaseFault}, empty where there was none
 * @param receiptTaken whether the hall has the receipt; else it follows by itself
 */
public record ReleaseResult(String release, ReleaseStep step, String error, boolean receiptTaken) {

  public boolean isDone() {
    return step == ReleaseStep.DONE;
  }
}
