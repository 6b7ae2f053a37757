package org.certhall.audit.control;

/** Where the call that is being served comes from. */
public interface Origin {

  /** The address of a call that came over no network. */
  String NOWHERE = "-";

  /** The client's network address, or {@link #NOWHERE}. */
  String address();
}
