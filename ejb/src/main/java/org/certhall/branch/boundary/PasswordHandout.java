package org.certhall.branch.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.certhall.branch.control.OncePasswords;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.PasswordHash;
import org.certhall.branch.entity.Staff;

/** Makes passwords for one sign-in: no administrator chooses what a colleague signs in with. */
@Dependent
class PasswordHandout {

  private final Passwords passwords;
  private final OncePasswords once;
  private final Clock clock;

  @Inject
  PasswordHandout(Passwords passwords, OncePasswords once, Clock clock) {
    this.passwords = passwords;
    this.once = once;
    this.clock = clock;
  }

  /** A colleague who is not kept yet, and what opens the console to them. */
  record Made(Staff colleague, HandedOut handedOut) {}

  Made forNew(LoginName name, String fullName) {
    String text = once.next();
    PasswordHash hash = passwords.hash(text);
    return given(new Staff(name, fullName, hash), text, hash);
  }

  HandedOut to(Staff colleague) {
    String text = once.next();
    return given(colleague, text, passwords.hash(text)).handedOut();
  }

  private Made given(Staff colleague, String text, PasswordHash hash) {
    Instant until = clock.instant().plus(OncePasswords.LIFE);
    colleague.handOutPassword(hash, until);
    return new Made(
        colleague, new HandedOut(colleague.loginName().text(), colleague.fullName(), text, until));
  }
}
