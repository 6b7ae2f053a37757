package org.certhall.assistant.demo;

import java.util.Optional;
import java.util.OptionalInt;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** A try of a PIN: spent and on the disk before the PIN is looked at. */
final class Tries {
  private Tries() {}

  /** Which of an application's two PINs. */
  enum Role {
    USER,
    ADMINISTRATOR;

    StoredPin of(StoredApplication application) {
      return this == USER ? application.userPin() : application.administratorPin();
    }

    StoredApplication with(StoredApplication application, StoredPin pin) {
      return this == USER ? application.withUserPin(pin) : application.withAdministratorPin(pin);
    }

    /** What a wrapped master key is bound to. */
    String use(String serial, String application) {
      return "certhall demo token 1 " + this + ' ' + serial + ' ' + application;
    }
  }

  /**
   * Opens the master key, or costs a try. The tries come back with the caller's own change, or with
   * {@link #refill}.
   */
  static MasterKey open(OpenToken token, String name, Role role, Pin pin) throws TokenException {
    StoredApplication application = token.application(name);
    StoredPin stored = role.of(application);
    if (stored.left() == 0) {
      throw new TokenException(TokenFault.PIN_LOCKED);
    }
    DemoModel.PIN_LENGTH.check(pin);
    token.save(role.with(application, stored.spent()));
    Optional<MasterKey> master = stored.open(pin, role.use(token.content().serial(), name));
    return master.orElseThrow(() -> TokenException.pinIncorrect(OptionalInt.of(stored.left() - 1)));
  }

  /** All tries back after a right PIN. */
  static void refill(OpenToken token, String name, Role role) throws TokenException {
    token.save(refilled(token, name, role));
  }

  static StoredApplication refilled(OpenToken token, String name, Role role) throws TokenException {
    StoredApplication application = token.application(name);
    return role.with(application, role.of(application).refilled());
  }
}
