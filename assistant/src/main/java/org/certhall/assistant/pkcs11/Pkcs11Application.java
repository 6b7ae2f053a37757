package org.certhall.assistant.pkcs11;

import java.util.List;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.PinLength;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;

/** The one application of a PKCS#11 token, named by its label. */
final class Pkcs11Application implements TokenApplication {
  private final Cryptoki cryptoki;
  private final Pkcs11Slot slot;
  private final String name;
  private final Mechanisms mechanisms;

  Pkcs11Application(Cryptoki cryptoki, Pkcs11Slot slot, String name, Mechanisms mechanisms) {
    this.cryptoki = cryptoki;
    this.slot = slot;
    this.name = name;
    this.mechanisms = mechanisms;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PinState userPin() throws TokenException {
    return slot.facts().userPin();
  }

  @Override
  public PinState administratorPin() throws TokenException {
    return slot.facts().administratorPin();
  }

  @Override
  public PinLength pinLength() throws TokenException {
    return slot.facts().pinLength();
  }

  @Override
  public List<TokenKey> keys() throws TokenException {
    return slot.reading(session -> new TokenObjects(cryptoki, session).keys());
  }

  @Override
  public void verifyPin(Pin pin) throws TokenException {
    pinLength().check(pin);
    slot.asUser(pin, session -> {});
  }

  @Override
  public void changePin(Pin current, Pin next) throws TokenException {
    check(current, next);
    slot.asUser(current, session -> set(session, current, next));
  }

  @Override
  public void verifyAdministratorPin(Pin administrator) throws TokenException {
    pinLength().check(administrator);
    slot.asAdministrator(administrator, session -> {});
  }

  @Override
  public void changeAdministratorPin(Pin current, Pin next) throws TokenException {
    check(current, next);
    slot.asAdministrator(current, session -> set(session, current, next));
  }

  @Override
  public void unlock(Pin administrator, Pin newPin) throws TokenException {
    check(administrator, newPin);
    slot.asAdministrator(
        administrator,
        session -> {
          try (RevealedPin next = new RevealedPin(newPin)) {
            cryptoki.initPin(session, next.bytes());
          }
        });
  }

  @Override
  public UserSession logIn(Pin pin) throws TokenException {
    pinLength().check(pin);
    return new Pkcs11Session(cryptoki, slot, slot.logIn(pin), mechanisms);
  }

  private void check(Pin one, Pin two) throws TokenException {
    PinLength length = pinLength();
    length.check(one);
    length.check(two);
  }

  private void set(long session, Pin current, Pin next) throws CryptokiException {
    try (RevealedPin before = new RevealedPin(current);
        RevealedPin after = new RevealedPin(next)) {
      cryptoki.setPin(session, before.bytes(), after.bytes());
    }
  }
}
