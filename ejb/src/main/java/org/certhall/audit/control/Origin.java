package org.certhall.audit.control;

/** Where the call that is being served comes from. */
public interface Origin {

  /** The client's network address, or {@code -} where no client called. */
  String address();
}
