package org.certhall.assistant.release;

/** Why a release did not come to its end, besides a refusal of the token. */
public enum ReleaseFault {
  /** The invitation or the offer is not of the paired hall, or not for this. */
  FORGED,
  /** The hall refuses; its reason is in the detail. */
  REFUSED,
  /** The hall cannot be reached. */
  UNREACHABLE,
  /** The 5 minutes of the offer are over. */
  EXPIRED,
  /** The journal cannot be written: nothing more is done to the token. */
  JOURNAL,
  /** The new PIN does not fit the rule. */
  PIN_RULE
}
