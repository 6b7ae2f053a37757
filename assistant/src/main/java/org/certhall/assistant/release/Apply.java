package org.certhall.assistant.release;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.wire.Ticker;

/**
 * Steps (a) to (f), without a stop: nobody is waited for. It ends at the first refusal, so that no
 * value is wrong twice; what it came to is in the receipt.
 */
final class Apply {

  /** An offer serves so long, measured from the ask. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private final TokenDriver driver;
  private final ReleaseJournal journal;
  private final Ticker ticker;
  private final Progress progress;
  private final Offer offer;
  private final long askedAt;

  private final Set<AdministratorValue> opened = EnumSet.noneOf(AdministratorValue.class);
  private final Set<AdministratorValue> wrong = EnumSet.noneOf(AdministratorValue.class);
  private ReleaseStep step = ReleaseStep.NOT_STARTED;
  private String error = "";
  private boolean changeBegun;
  private boolean userOpened;

  Apply(
      TokenDriver driver,
      ReleaseJournal journal,
      Ticker ticker,
      Progress progress,
      Offer offer,
      long askedAt) {
    this.driver = driver;
    this.journal = journal;
    this.ticker = ticker;
    this.progress = progress;
    this.offer = offer;
    this.askedAt = askedAt;
  }

  /** What a token is asked to do. */
  private interface Deed {
    void perform() throws TokenException;
  }

  /** Something that ends the steps and is no refusal of the token. */
  private static final class Stop extends Exception {
    private final ReleaseFault fault;

    private Stop(ReleaseFault fault, Throwable cause) {
      super(fault.name(), cause);
      this.fault = fault;
    }
  }

  /**
   * Tries this value first: the one that the journal believes to be in the token.
   *
   * @param newPin null where the user PIN is not to be touched
   */
  Receipt run(AdministratorValue first, Pin newPin) {
    try {
      enter(ReleaseStep.TOKEN);
      TokenApplication application = driver.token(offer.serial).application(offer.application);
      AdministratorValue value = logIn(application, first);
      if (newPin != null) {
        setUserPin(application, value, newPin);
      }
      if (value == AdministratorValue.CURRENT) {
        change(application);
      }
      if (newPin != null) {
        logInAsUser(application, newPin);
      }
      step = ReleaseStep.DONE;
    } catch (TokenException e) {
      error = e.fault().name();
    } catch (Stop e) {
      error = e.fault.name();
    }
    return receipt();
  }

  private AdministratorValue logIn(TokenApplication application, AdministratorValue first)
      throws TokenException, Stop {
    enter(ReleaseStep.LOGIN);
    try {
      attempt(first, () -> application.verifyAdministratorPin(offer.pin(first)));
      return first;
    } catch (TokenException e) {
      if (e.fault() != TokenFault.PIN_INCORRECT) {
        throw e;
      }
    }
    AdministratorValue second = first.other();
    attempt(second, () -> application.verifyAdministratorPin(offer.pin(second)));
    return second;
  }

  private void setUserPin(TokenApplication application, AdministratorValue value, Pin newPin)
      throws TokenException, Stop {
    enter(ReleaseStep.USER_PIN);
    attempt(value, () -> application.unlock(offer.pin(value), newPin));
  }

  private void logInAsUser(TokenApplication application, Pin newPin) throws TokenException, Stop {
    enter(ReleaseStep.USER_LOGIN);
    application.verifyPin(newPin);
    userOpened = true;
  }

  private void change(TokenApplication application) throws TokenException, Stop {
    enter(ReleaseStep.CHANGE);
    changeBegun = true;
    Pin candidate = offer.pin(AdministratorValue.CANDIDATE);
    attempt(
        AdministratorValue.CURRENT,
        () -> application.changeAdministratorPin(offer.pin(AdministratorValue.CURRENT), candidate));
    enter(ReleaseStep.PROOF);
    attempt(AdministratorValue.CANDIDATE, () -> application.verifyAdministratorPin(candidate));
  }

  /** Before the change time counts; after it there is nothing to gain by stopping. */
  private void enter(ReleaseStep next) throws Stop {
    if (next.compareTo(ReleaseStep.CHANGE) <= 0 && ticker.nanos() - askedAt > LIFE.toNanos()) {
      throw new Stop(ReleaseFault.EXPIRED, null);
    }
    step = next;
    progress.entering(next);
  }

  private void attempt(AdministratorValue value, Deed deed) throws TokenException, Stop {
    write(() -> journal.trying(offer.release, step, value));
    try {
      deed.perform();
    } catch (TokenException e) {
      boolean wrongPin = e.fault() == TokenFault.PIN_INCORRECT;
      if (wrongPin) {
        wrong.add(value);
      }
      write(() -> journal.refused(offer.release, step, value, wrongPin));
      throw e;
    }
    opened.add(value);
    write(() -> journal.did(offer.release, step, value));
  }

  /** A line of the journal. */
  private interface Line {
    void write() throws IOException;
  }

  private static void write(Line line) throws Stop {
    try {
      line.write();
    } catch (IOException e) {
      throw new Stop(ReleaseFault.JOURNAL, e);
    }
  }

  private Receipt receipt() {
    return new Receipt(
        offer.release,
        offer.serial.value(),
        offer.application,
        step,
        error,
        proved(),
        opened.contains(AdministratorValue.CURRENT),
        userOpened,
        wrong.contains(AdministratorValue.CURRENT) ? 1 : 0,
        wrong.contains(AdministratorValue.CANDIDATE) ? 1 : 0);
  }

  private String proved() {
    if (opened.contains(AdministratorValue.CANDIDATE)) {
      return AdministratorValue.CANDIDATE.name();
    }
    boolean current = opened.contains(AdministratorValue.CURRENT) && !changeBegun;
    return current ? AdministratorValue.CURRENT.name() : "NONE";
  }
}
