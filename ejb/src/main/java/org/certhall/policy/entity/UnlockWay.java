package org.certhall.policy.entity;

/** How the owner of a token can authorise an unlock. */
public enum UnlockWay {
  /** The handler is verified, documents are sent in, a reviewer decides. */
  MANUAL_REVIEW
}
