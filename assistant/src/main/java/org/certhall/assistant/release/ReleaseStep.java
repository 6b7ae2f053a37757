package org.certhall.assistant.release;

/** What a release has reached: for the journal, the receipt and the page. */
public enum ReleaseStep {
  /** Neither value was tried. */
  NOT_STARTED,
  /** (a) The token of the order is there. */
  TOKEN,
  /** (b) Log in as administrator. */
  LOGIN,
  /** (c) Set the user PIN. */
  USER_PIN,
  /** (d) Set the candidate. */
  CHANGE,
  /** (e) Log in with the candidate. */
  PROOF,
  /** (f) Log in as user. */
  USER_LOGIN,
  DONE
}
