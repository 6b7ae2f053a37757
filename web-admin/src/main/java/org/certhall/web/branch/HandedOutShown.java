package org.certhall.web.branch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.certhall.branch.boundary.HandedOut;

/** A password for one sign-in on its way to one answer; it is gone with the request. */
@Named("handedOut")
@RequestScoped
public class HandedOutShown {

  private HandedOut made;

  void show(HandedOut handedOut) {
    made = handedOut;
  }

  /** Null when none was made in this request. */
  public HandedOut getMade() {
    return made;
  }
}
