package org.certhall.branch.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.certhall.branch.control.ClientAddress;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Caller;

/**
 * Where staff show who they are. A name that is nobody's, one that is locked and a wrong password
 * get the same answer after the same work.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk {

  private static final int LONGEST_TYPED = 128;

  /** However busy it is: somebody signs in anew each working day. */
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private final StaffStore staff;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SignInBook book;
  private final RefusalBook refusals;
  private final Caller caller;
  private final Clock clock;

  @Inject
  SignInDesk(
      StaffStore staff,
      Passwords passwords,
      SignInThrottle throttle,
      SignInBook book,
      RefusalBook refusals,
      Caller caller,
      Clock clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.throttle = throttle;
    this.book = book;
    this.refusals = refusals;
    this.caller = caller;
    this.clock = clock;
  }

  /** For the container's proxy. */
  public SignInDesk() {
    this(null, null, null, null, null, null, null);
  }

  @Anyone
  public SignedIn signIn(SignIn typed) {
    Optional<LoginName> name = LoginName.typed(typed.name());
    String counted = name.map(LoginName::text).orElse(bounded(typed.name()));
    Optional<Staff> known = name.flatMap(staff::find);
    ClientAddress address = new ClientAddress(typed.address());
    admit(counted, known.isPresent(), address);
    if (!isRight(known, bounded(typed.password()))) {
      book.failed(counted, known.isPresent());
      throw Problem.of(ProblemType.SIGN_IN_FAILED);
    }
    throttle.wasRight(counted, address);
    book.succeeded(known.get().loginName());
    Staff colleague = known.get();
    return new SignedIn(
        new SessionMark(
            colleague.loginName().text(), colleague.credentialVersion(), clock.instant()),
        colleague.fullName(),
        colleague.mustChoosePassword());
  }

  /** Whether a session goes on: its password is still the colleague's, and the day is not over. */
  @Anyone
  public boolean isInForce(SessionMark mark) {
    return clock.instant().isBefore(mark.signedInAt().plus(LONGEST_SESSION))
        && LoginName.typed(mark.loginName())
            .flatMap(staff::find)
            .filter(colleague -> colleague.credentialVersion() == mark.credentialVersion())
            .isPresent();
  }

  /** Who has signed out is on record; that nobody was signed in is not. */
  @Anyone
  public void signOut() {
    LoginName.typed(caller.name()).flatMap(staff::find).ifPresent(me -> book.left(me.loginName()));
  }

  private void admit(String name, boolean known, ClientAddress address) {
    try {
      throttle.admit(name, address);
    } catch (Problem tooOften) {
      refusals.signInThrottled(known ? name : "-");
      throw tooOften;
    }
  }

  private boolean isRight(Optional<Staff> known, String password) {
    boolean right =
        known
            .map(colleague -> passwords.matches(password, colleague.passwordHash()))
            .orElseGet(() -> passwords.matchesNobody(password));
    return right && known.get().mayEnterAt(clock.instant());
  }

  private static String bounded(String typed) {
    String text = typed == null ? "" : typed;
    return text.length() <= LONGEST_TYPED ? text : text.substring(0, LONGEST_TYPED);
  }
}
