package org.certhall.escrow.control;

/** The assistants that were paired with this hall. */
public interface KnownAssistants {

  /** By the RFC 7638 thumbprint of the identity key. */
  boolean knows(String thumbprint);
}
