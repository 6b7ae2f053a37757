package org.certhall.assistant.demo;

import java.util.ArrayList;
import java.util.List;
import org.certhall.assistant.demo.Tries.Role;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.PinLength;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;

/** An application of a demo token. */
final class DemoApplication implements TokenApplication {
  private final TokenAccess access;
  private final String name;

  DemoApplication(TokenAccess access, String name) {
    this.access = access;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PinState userPin() throws TokenException {
    return access.with(token -> token.application(name).userPin().state());
  }

  @Override
  public PinState administratorPin() throws TokenException {
    return access.with(token -> token.application(name).administratorPin().state());
  }

  @Override
  public PinLength pinLength() {
    return DemoModel.PIN_LENGTH;
  }

  @Override
  public List<TokenKey> keys() throws TokenException {
    List<TokenKey> shown = new ArrayList<>();
    for (StoredKey key : access.with(token -> token.application(name).keys())) {
      shown.add(key.shown());
    }
    return shown;
  }

  @Override
  public void verifyPin(Pin pin) throws TokenException {
    verify(Role.USER, pin);
  }

  @Override
  public void verifyAdministratorPin(Pin administrator) throws TokenException {
    verify(Role.ADMINISTRATOR, administrator);
  }

  @Override
  public void changePin(Pin current, Pin next) throws TokenException {
    change(Role.USER, current, next);
  }

  @Override
  public void changeAdministratorPin(Pin current, Pin next) throws TokenException {
    change(Role.ADMINISTRATOR, current, next);
  }

  private void verify(Role role, Pin pin) throws TokenException {
    access.with(
        token -> {
          try (MasterKey opened = Tries.open(token, name, role, pin)) {
            Tries.refill(token, name, role);
            return opened;
          }
        });
  }

  private void change(Role role, Pin current, Pin next) throws TokenException {
    DemoModel.PIN_LENGTH.check(next);
    access.with(
        token -> {
          try (MasterKey master = Tries.open(token, name, role, current)) {
            token.save(replaced(token, token.application(name), role, next, master));
            return master;
          }
        });
  }

  @Override
  public void unlock(Pin administrator, Pin newPin) throws TokenException {
    DemoModel.PIN_LENGTH.check(newPin);
    access.with(
        token -> {
          try (MasterKey master = Tries.open(token, name, Role.ADMINISTRATOR, administrator)) {
            StoredApplication refilled = Tries.refilled(token, name, Role.ADMINISTRATOR);
            token.save(replaced(token, refilled, Role.USER, newPin, master));
            return master;
          }
        });
  }

  private StoredApplication replaced(
      OpenToken token, StoredApplication application, Role role, Pin next, MasterKey master) {
    String use = role.use(token.content().serial(), name);
    return role.with(application, role.of(application).replaced(next, master, use));
  }

  @Override
  public UserSession logIn(Pin pin) throws TokenException {
    return access.with(
        token -> {
          MasterKey master = Tries.open(token, name, Role.USER, pin);
          Tries.refill(token, name, Role.USER);
          return new DemoSession(access, token.content().serial(), name, master);
        });
  }
}
