package org.certhall.assistant.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.certhall.assistant.demo.Tries.Role;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;

/** The maker of demo tokens, and the hand that plugs them in. */
public final class DemoTokens {
  private final TokenFolder folder;
  private final int cost;

  public DemoTokens(Path folder) {
    this(folder, StoredPin.COST);
  }

  /** With another cost of guessing a PIN, for tests that try many. */
  DemoTokens(Path folder, int cost) {
    this.folder = new TokenFolder(folder);
    this.cost = cost;
  }

  /** Makes a blank token with the factory's PINs, plugged in. */
  public void make(TokenSerial serial, int applications) throws TokenException {
    try (Pin user = Pin.taking(DemoModel.factoryPin());
        Pin administrator = Pin.taking(DemoModel.factoryAdministratorPin())) {
      make(serial, applications, user, administrator, true);
    }
  }

  /** Makes a token that was handed out with PINs of its own, plugged in. */
  public void make(TokenSerial serial, int applications, Pin user, Pin administrator)
      throws TokenException {
    DemoModel.PIN_LENGTH.check(user);
    DemoModel.PIN_LENGTH.check(administrator);
    make(serial, applications, user, administrator, false);
  }

  private void make(
      TokenSerial serial, int applications, Pin user, Pin administrator, boolean factory)
      throws TokenException {
    List<StoredApplication> made =
        IntStream.rangeClosed(1, applications)
            .mapToObj(n -> application(serial, "APP" + n, user, administrator, factory))
            .toList();
    folder.add(new StoredToken(serial.value(), DemoModel.NAME, made));
  }

  private StoredApplication application(
      TokenSerial serial, String name, Pin userPin, Pin administratorPin, boolean factory) {
    try (MasterKey master = MasterKey.random()) {
      StoredPin user =
          StoredPin.of(
              userPin,
              DemoModel.USER_TRIES,
              factory,
              cost,
              master,
              Role.USER.use(serial.value(), name));
      StoredPin administrator =
          StoredPin.of(
              administratorPin,
              DemoModel.ADMINISTRATOR_TRIES,
              factory,
              cost,
              master,
              Role.ADMINISTRATOR.use(serial.value(), name));
      return new StoredApplication(name, user, administrator, List.of(), List.of());
    }
  }

  /** Out of the drawer into a socket. */
  public void plug(TokenSerial serial) throws TokenException {
    folder.plug(serial);
  }

  /** Out of the socket into the drawer. */
  public void unplug(TokenSerial serial) throws TokenException {
    folder.unplug(serial);
  }
}
