package org.certhall.identity.entity;

/** Why a code was sent. */
public enum ChallengePurpose {
  /** To verify the person who does the errand. */
  VERIFY,
  /** To open an order from another computer. */
  RECOVER
}
