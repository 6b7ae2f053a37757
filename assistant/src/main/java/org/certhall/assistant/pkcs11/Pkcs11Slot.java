package org.certhall.assistant.pkcs11;

import java.util.OptionalInt;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenSerial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One token in a slot, and who is logged in to it. PKCS#11 has one log-in for the whole process, so
 * everything that touches it passes here, one after another.
 */
final class Pkcs11Slot {
  private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Slot.class);

  private final Cryptoki cryptoki;
  private final long slot;
  private final TokenSerial serial;

  /** Sessions opened by {@link #logIn} that rely on the user being logged in. */
  private int userSessions;

  /** Grows when the log-in of open sessions is lost. */
  private long generation;

  Pkcs11Slot(Cryptoki cryptoki, long slot, TokenSerial serial) {
    this.cryptoki = cryptoki;
    this.slot = slot;
    this.serial = serial;
  }

  /** Work in an open session. */
  interface Work<T> {
    T in(long session) throws CryptokiException, TokenException;
  }

  /** Work that gives nothing back. */
  interface Deed {
    void in(long session) throws CryptokiException, TokenException;
  }

  /** The user's log-in: which session, and since which generation. */
  record UserLogin(long session, long generation) {}

  TokenFacts facts() throws TokenException {
    try {
      TokenFacts facts = cryptoki.facts(slot);
      if (!facts.serial().equals(serial.value())) {
        throw new TokenException(TokenFault.REMOVED, "another token is in its slot");
      }
      return facts;
    } catch (CryptokiException e) {
      throw e.translated();
    }
  }

  /** Public objects only, unless somebody is logged in. */
  synchronized <T> T reading(Work<T> work) throws TokenException {
    facts();
    try {
      long session = cryptoki.openSession(slot);
      try {
        return work.in(session);
      } finally {
        close(session);
      }
    } catch (CryptokiException e) {
      throw e.translated();
    }
  }

  /** One try of the user PIN, then the work. */
  synchronized void asUser(Pin pin, Deed deed) throws TokenException {
    reading(
        session -> {
          login(session, Ck.U_USER, pin);
          try {
            deed.in(session);
            return session;
          } finally {
            if (userSessions == 0) {
              logout(session);
            }
          }
        });
  }

  /** One try of the administrator PIN, then the work; the user's sessions end. */
  synchronized void asAdministrator(Pin pin, Deed deed) throws TokenException {
    reading(
        session -> {
          login(session, Ck.U_SO, pin);
          try {
            deed.in(session);
            return session;
          } finally {
            logout(session);
          }
        });
  }

  synchronized UserLogin logIn(Pin pin) throws TokenException {
    facts();
    try {
      long session = cryptoki.openSession(slot);
      try {
        login(session, Ck.U_USER, pin);
      } catch (TokenException | CryptokiException e) {
        close(session);
        throw e;
      }
      userSessions++;
      return new UserLogin(session, generation);
    } catch (CryptokiException e) {
      throw e.translated();
    }
  }

  synchronized <T> T loggedIn(UserLogin login, Work<T> work) throws TokenException {
    if (login.generation() != generation) {
      throw new TokenException(TokenFault.NOT_LOGGED_IN);
    }
    facts();
    try {
      return work.in(login.session());
    } catch (CryptokiException e) {
      throw e.translated();
    }
  }

  synchronized void logOut(UserLogin login) {
    if (login.generation() == generation && --userSessions == 0) {
      logout(login.session());
    }
    close(login.session());
  }

  private void login(long session, long user, Pin pin) throws CryptokiException, TokenException {
    if (userSessions > 0) {
      logout(session);
    }
    try (RevealedPin secret = new RevealedPin(pin)) {
      cryptoki.login(session, user, secret.bytes());
    } catch (CryptokiException e) {
      loseUserSessions();
      throw refused(e, user);
    }
    if (user == Ck.U_SO) {
      loseUserSessions();
    }
  }

  private void loseUserSessions() {
    if (userSessions > 0) {
      userSessions = 0;
      generation++;
    }
  }

  private TokenException refused(CryptokiException e, long user) {
    if (e.code() != Ck.R_PIN_INCORRECT) {
      return e.translated();
    }
    return TokenException.pinIncorrect(triesLeft(user));
  }

  /** A token pulled out before it could tell has counted the try all the same. */
  private OptionalInt triesLeft(long user) {
    try {
      TokenFacts facts = facts();
      return (user == Ck.U_SO ? facts.administratorPin() : facts.userPin()).triesLeft();
    } catch (TokenException e) {
      LOG.debug("Tries left are not known: {}", e.getMessage());
      return OptionalInt.empty();
    }
  }

  private void logout(long session) {
    try {
      cryptoki.logout(session);
    } catch (CryptokiException e) {
      LOG.debug("Logged out already: {}", e.getMessage());
    }
  }

  private void close(long session) {
    try {
      cryptoki.closeSession(session);
    } catch (CryptokiException e) {
      LOG.debug("Closed already: {}", e.getMessage());
    }
  }
}
