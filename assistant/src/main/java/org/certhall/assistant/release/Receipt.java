package org.certhall.assistant.release;

/**
 * What was done with an offer.
 *
 * @param error the refusal of the token or a {@link ReleaseFault}, empty where there was none
 * @param proved NONE, CURRENT or CANDIDATE: what is known to open the token now
 */
record Receipt(
    String release,
    String serial,
    String application,
    ReleaseStep step,
    String error,
    String proved,
    boolean currentOpened,
    boolean userOpened,
    int wrongCurrent,
    int wrongCandidate) {

  /** Of an offer that was opened and not used: the hall hears of each value that is out. */
  static Receipt notStarted(Offer offer, ReleaseFault why) {
    return new Receipt(
        offer.release,
        offer.serial.value(),
        offer.application,
        ReleaseStep.NOT_STARTED,
        why.name(),
        "NONE",
        false,
        false,
        0,
        0);
  }
}
