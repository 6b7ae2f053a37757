package org.certhall.it.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.PinLength;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.token.UserSession;

/** A token in memory that remembers every wrong administrator PIN, and asks fate at each step. */
public final class CountingToken implements TokenDriver, Token, TokenApplication {

  static final int LIMIT = 10;

  private final TokenSerial serial;
  private final boolean counts;
  private String administrator;
  private String user = "lost-pin";
  private int left = LIMIT;
  private boolean pulledOut;
  private boolean factory;
  private Runnable fate = () -> {};
  public final List<String> wrong = new ArrayList<>();

  /**
   * A token.
   *
   * @param counts as SKF does; else flags only, as PKCS#11 does
   */
  public CountingToken(String serial, String administrator, boolean counts) {
    this.serial = new TokenSerial(serial);
    this.administrator = administrator;
    this.counts = counts;
  }

  public CountingToken ofFactory() {
    factory = true;
    return this;
  }

  public void fate(Runnable next) {
    fate = next;
  }

  public void pullOut(boolean out) {
    pulledOut = out;
  }

  public String administrator() {
    return administrator;
  }

  public void administratorIsNow(String other) {
    administrator = other;
  }

  public String user() {
    return user;
  }

  @Override
  public List<Token> tokens() {
    return pulledOut ? List.of() : List.of(this);
  }

  @Override
  public Subscription listen(Consumer<TokenEvent> listener) {
    return () -> {};
  }

  @Override
  public void close() {}

  @Override
  public TokenSerial serial() {
    return serial;
  }

  @Override
  public String model() {
    return "counting";
  }

  @Override
  public List<TokenApplication> applications() {
    return List.of(this);
  }

  @Override
  public String name() {
    return "APP1";
  }

  @Override
  public PinState userPin() {
    return PinState.counted(0, 15, false);
  }

  @Override
  public PinState administratorPin() throws TokenException {
    present();
    PinState counted = PinState.counted(left, LIMIT, factory);
    return counts
        ? counted
        : new PinState(
            left <= 1 ? OptionalInt.of(left) : OptionalInt.empty(),
            counted.countLow(),
            counted.finalTry(),
            counted.locked(),
            false);
  }

  @Override
  public PinLength pinLength() {
    return new PinLength(6, 16);
  }

  @Override
  public List<TokenKey> keys() {
    return List.of();
  }

  @Override
  public void verifyPin(Pin pin) throws TokenException {
    act(
        () -> {
          if (!text(pin).equals(user)) {
            throw TokenException.pinIncorrect(OptionalInt.empty());
          }
        });
  }

  @Override
  public void changePin(Pin current, Pin next) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void verifyAdministratorPin(Pin pin) throws TokenException {
    act(() -> check(pin));
  }

  @Override
  public void changeAdministratorPin(Pin current, Pin next) throws TokenException {
    act(
        () -> {
          check(current);
          administrator = text(next);
          factory = false;
        });
  }

  @Override
  public void unlock(Pin pin, Pin newPin) throws TokenException {
    act(
        () -> {
          check(pin);
          user = text(newPin);
        });
  }

  @Override
  public UserSession logIn(Pin pin) {
    throw new UnsupportedOperationException();
  }

  private interface Deed {
    void perform() throws TokenException;
  }

  private void act(Deed deed) throws TokenException {
    fate.run();
    present();
    try {
      deed.perform();
    } finally {
      fate.run();
    }
  }

  private void present() throws TokenException {
    if (pulledOut) {
      throw new TokenException(TokenFault.REMOVED);
    }
  }

  private void check(Pin pin) throws TokenException {
    if (left == 0) {
      throw new TokenException(TokenFault.PIN_LOCKED);
    }
    if (!text(pin).equals(administrator)) {
      left--;
      wrong.add(text(pin));
      throw TokenException.pinIncorrect(counts ? OptionalInt.of(left) : OptionalInt.empty());
    }
    left = LIMIT;
  }

  private static String text(Pin pin) {
    return new String(pin.reveal(), StandardCharsets.UTF_8);
  }
}
