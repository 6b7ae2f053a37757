package org.certhall.rotation.boundary;

/**
 * What the hall has to say of a token that a clerk has in hand.
 *
 * @param owner its subscriber's name; null where the token is not this clerk's to see
 * @param number of the rotation that is under way; null where none is
 * @param retired how many values that were replaced could still be tried; 0 for who may not
 */
public record TokenInHand(
    String token, String application, Finding finding, String owner, String number, int retired) {

  /** What is to be done with it. */
  public enum Finding {
    /** Not enrolled here, or at another branch. */
    UNKNOWN,
    /** Its administrator PIN is known to nobody. */
    SOUND,
    /** Its administrator PIN was given out: it is to be replaced. */
    EXPOSED,
    /** Its replacing was begun. */
    UNDER_WAY,
    /** None of the values known here opens it. */
    BLOCKED
  }
}
