package org.certhall.assistant.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.assistant.token.Pins.assertRefused;
import static org.certhall.assistant.token.Pins.pin;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.ObjectName;
import org.certhall.assistant.token.PinLength;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.token.UserSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Pkcs11StateTest {
  private static final String WRONG = "00000001";

  private final LockingCryptoki library = new LockingCryptoki();
  private final Pkcs11Driver driver = new Pkcs11Driver(library, "fake");
  private TokenApplication application;

  @BeforeEach
  void find() throws TokenException {
    application = driver.tokens().get(0).applications().get(0);
  }

  private void tryWrong() {
    assertRefused(() -> application.verifyPin(pin(WRONG)), TokenFault.PIN_INCORRECT);
  }

  @Test
  void whenPinsAreWrong_thenLowThenFinalTryThenLocked() throws Exception {
    assertThat(application.userPin().countLow()).isFalse();
    assertThat(application.userPin().triesLeft()).isEmpty();
    tryWrong();
    assertThat(application.userPin().countLow()).isTrue();
    assertThat(application.userPin().finalTry()).isFalse();
    assertThatThrownBy(() -> application.verifyPin(pin(WRONG)))
        .isInstanceOfSatisfying(TokenException.class, e -> assertThat(e.triesLeft()).hasValue(1));
    assertThat(application.userPin().finalTry()).isTrue();
    tryWrong();
    assertThat(application.userPin().locked()).isTrue();
    assertThat(application.userPin().triesLeft()).hasValue(0);
    assertRefused(
        () -> application.verifyPin(pin(LockingCryptoki.USER_PIN)), TokenFault.PIN_LOCKED);
  }

  @Test
  void whenLocked_thenTheAdministratorUnlocks() throws Exception {
    for (int i = 0; i < 3; i++) {
      tryWrong();
    }
    application.unlock(pin(LockingCryptoki.ADMINISTRATOR_PIN), pin("24682468"));

    assertThat(application.userPin().locked()).isFalse();
    application.verifyPin(pin("24682468"));
  }

  @Test
  void whenTheAdministratorPinIsWrong_thenItsOwnFlagsRiseAndAtLastItLocks() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertRefused(() -> application.verifyAdministratorPin(pin(WRONG)), TokenFault.PIN_INCORRECT);
    }
    assertThat(application.administratorPin().finalTry()).isTrue();
    assertThat(application.userPin().countLow()).isFalse();
    assertRefused(() -> application.unlock(pin(WRONG), pin("24682468")), TokenFault.PIN_INCORRECT);
    assertRefused(
        () -> application.unlock(pin(LockingCryptoki.ADMINISTRATOR_PIN), pin("24682468")),
        TokenFault.PIN_LOCKED);
    assertThat(application.administratorPin().locked()).isTrue();
  }

  @Test
  void whenPulledOutBeforeItTellsItsTries_thenTheTryWasWrongAllTheSame() {
    library.unplugAtLogin();
    assertThatThrownBy(() -> application.verifyAdministratorPin(pin(WRONG)))
        .isInstanceOfSatisfying(
            TokenException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(TokenFault.PIN_INCORRECT);
              assertThat(e.triesLeft()).isEmpty();
            });
  }

  @Test
  void whenTheMakerSaysSo_thenThePinIsTheFactorys() throws Exception {
    assertThat(application.administratorPin().factory()).isTrue();
    assertThat(application.userPin().factory()).isFalse();
    assertThat(application.pinLength()).isEqualTo(new PinLength(6, 16));
  }

  @Test
  void whenAnOperationIsOver_thenNobodyStaysLoggedIn() throws Exception {
    application.verifyPin(pin(LockingCryptoki.USER_PIN));
    application.verifyAdministratorPin(pin(LockingCryptoki.ADMINISTRATOR_PIN));
    library.failNext(0x30);
    assertThatThrownBy(
            () -> application.unlock(pin(LockingCryptoki.ADMINISTRATOR_PIN), pin("24682468")))
        .isInstanceOf(TokenException.class);
    application.verifyPin(pin(LockingCryptoki.USER_PIN));

    assertThat(library.calls().stream().filter("C_OpenSession"::equals).count())
        .isEqualTo(library.calls().stream().filter("C_CloseSession"::equals).count());
  }

  @Test
  void whenAWrongPinIsTriedBesideAnOpenSession_thenTheSessionSaysItEnded() throws Exception {
    try (UserSession session = application.logIn(pin(LockingCryptoki.USER_PIN))) {
      tryWrong();
      assertRefused(session::dataObjects, TokenFault.NOT_LOGGED_IN);
      try (UserSession another = application.logIn(pin(LockingCryptoki.USER_PIN))) {
        assertThat(another.dataObjects()).isEmpty();
        assertRefused(session::dataObjects, TokenFault.NOT_LOGGED_IN);
      }
    }
  }

  @Test
  void whenTwoSessionsAreOpen_thenClosingOneLeavesTheOther() throws Exception {
    UserSession one = application.logIn(pin(LockingCryptoki.USER_PIN));
    UserSession two = application.logIn(pin(LockingCryptoki.USER_PIN));
    one.close();
    assertThat(two.dataObjects()).isEmpty();
    assertThat(library.calls()).containsOnlyOnce("C_Logout");
    two.close();
  }

  @Test
  void whenPulledOut_thenRemovedAndAnotherTokenInTheSlotIsNotTaken() throws Exception {
    UserSession session = application.logIn(pin(LockingCryptoki.USER_PIN));
    library.unplug();
    assertRefused(() -> session.writeData(new ObjectName("x"), new byte[1]), TokenFault.REMOVED);
    assertRefused(() -> application.userPin(), TokenFault.REMOVED);
    assertThat(driver.tokens()).isEmpty();

    library.plug("OTHER001");
    assertRefused(
        () -> application.unlock(pin(LockingCryptoki.ADMINISTRATOR_PIN), pin("24682468")),
        TokenFault.REMOVED);
    session.close();
  }

  @Test
  void whenTheTokenLacksAMechanism_thenSaid() throws Exception {
    try (UserSession session = application.logIn(pin(LockingCryptoki.USER_PIN))) {
      assertRefused(
          () -> session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN),
          TokenFault.MECHANISM_MISSING);
    }
  }

  @Test
  void whenTheLibrarySaysSomethingElse_thenTheCodeIsInTheMessage() {
    library.failNext(0x80000123L);
    assertThatThrownBy(() -> application.verifyPin(pin(LockingCryptoki.USER_PIN)))
        .isInstanceOfSatisfying(
            TokenException.class, e -> assertThat(e.fault()).isEqualTo(TokenFault.DEVICE))
        .hasMessageContaining("0x80000123");
  }

  @Test
  void whenATokenComesOrGoes_thenTheListenerHears() throws Exception {
    BlockingQueue<TokenEvent> heard = new LinkedBlockingQueue<>();
    TokenSerial first = new TokenSerial("LOCK0001");
    try (SlotWatch watch = new SlotWatch(driver, heard::add, Duration.ofMillis(20))) {
      assertThat(watch).isNotNull();
      library.unplug();
      assertThat(heard.poll(20, TimeUnit.SECONDS))
          .isEqualTo(new TokenEvent(TokenEvent.Kind.UNPLUGGED, first));
      library.plug("OTHER001");
      assertThat(heard.poll(20, TimeUnit.SECONDS))
          .isEqualTo(new TokenEvent(TokenEvent.Kind.PLUGGED, new TokenSerial("OTHER001")));
    }
  }
}
