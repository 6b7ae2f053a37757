package org.certhall.assistant.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.assistant.token.Pins.assertRefused;
import static org.certhall.assistant.token.Pins.pin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.ObjectName;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.token.UserSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTokenTest {
  private static final TokenSerial SERIAL = new TokenSerial("DEMO00000001");

  @TempDir private Path folder;
  private DemoTokens maker;
  private DemoTokenDriver driver;

  @BeforeEach
  void make() throws TokenException {
    maker = new DemoTokens(folder, 2);
    maker.make(SERIAL, 2);
    driver = new DemoTokenDriver(folder);
  }

  private TokenApplication application(String name) throws TokenException {
    return driver.token(SERIAL).application(name);
  }

  private TokenApplication first() throws TokenException {
    return application("APP1");
  }

  @Test
  void whenFifteenPinsInAllAreWrong_thenLockedEvenForTheRightOne() throws Exception {
    for (int left = 14; left >= 0; left--) {
      int expected = left;
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> first().verifyPin(pin("00000001")))
          .isInstanceOfSatisfying(
              TokenException.class, e -> assertThat(e.triesLeft()).hasValue(expected));
    }
    assertRefused(() -> first().verifyPin(pin("12345678")), TokenFault.PIN_LOCKED);
    assertRefused(() -> first().logIn(pin("12345678")), TokenFault.PIN_LOCKED);
    assertThat(first().userPin().locked()).isTrue();
    assertThat(application("APP2").userPin().locked()).isFalse();

    first().unlock(pin("88888888"), pin("24682468"));
    first().verifyPin(pin("24682468"));
    assertThat(first().userPin().triesLeft()).hasValue(15);
  }

  @Test
  void whenOneTryIsLeft_thenSaid() throws Exception {
    for (int i = 0; i < 14; i++) {
      assertRefused(() -> first().verifyPin(pin("00000001")), TokenFault.PIN_INCORRECT);
    }
    assertThat(first().userPin().finalTry()).isTrue();
  }

  @Test
  void whenTheAdministratorPinLocks_thenNothingUnlocksAnyMore() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertRefused(
          () -> first().unlock(pin("00000001"), pin("24682468")), TokenFault.PIN_INCORRECT);
    }
    assertThat(first().administratorPin().locked()).isTrue();
    assertRefused(() -> first().unlock(pin("88888888"), pin("24682468")), TokenFault.PIN_LOCKED);
    first().verifyPin(pin("12345678"));
  }

  @Test
  void whenPinsAreChanged_thenTheyAreNoLongerTheFactorys() throws Exception {
    assertThat(first().userPin().factory()).isTrue();
    assertThat(first().administratorPin().factory()).isTrue();

    first().changeAdministratorPin(pin("88888888"), pin("a1B2c3D4"));
    assertThat(first().administratorPin().factory()).isFalse();
    assertThat(first().userPin().factory()).isTrue();
    first().unlock(pin("a1B2c3D4"), pin("24682468"));
    assertThat(first().userPin().factory()).isFalse();
  }

  @Test
  void whenMadeWithPinsOfItsOwn_thenTheyOpenAndAreNotTheFactorys() throws Exception {
    TokenSerial own = new TokenSerial("DEMO00000002");
    maker.make(own, 1, pin("24682468"), pin("a1B2c3D4"));

    TokenApplication application = driver.token(own).application("APP1");
    application.verifyPin(pin("24682468"));
    application.verifyAdministratorPin(pin("a1B2c3D4"));
    assertThat(application.administratorPin().factory()).isFalse();
  }

  @Test
  void whenTheSerialIsTaken_thenNoSecondTokenIsMade() throws Exception {
    assertRefused(() -> maker.make(SERIAL, 1), TokenFault.BUSY);
    maker.unplug(SERIAL);
    assertRefused(() -> maker.make(SERIAL, 1), TokenFault.BUSY);
  }

  @Test
  void whenPulledOut_thenEverythingSaysSoUntilItIsBack() throws Exception {
    TokenApplication application = first();
    UserSession session = application.logIn(pin("12345678"));
    maker.unplug(SERIAL);

    assertRefused(() -> application.verifyPin(pin("12345678")), TokenFault.REMOVED);
    assertRefused(
        () -> session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN), TokenFault.REMOVED);
    assertThat(driver.tokens()).isEmpty();
    assertThat(folder.resolve("drawer").resolve(SERIAL + ".token")).exists();
    assertRefused(() -> maker.unplug(SERIAL), TokenFault.REMOVED);

    maker.plug(SERIAL);
    application.verifyPin(pin("12345678"));
  }

  @Test
  void whenFull_thenNoRoomAndNothingIsLost() throws Exception {
    try (UserSession session = first().logIn(pin("12345678"))) {
      session.writeData(new ObjectName("one"), new byte[60_000]);
      assertRefused(
          () -> session.writeData(new ObjectName("two"), new byte[60_000]), TokenFault.NO_ROOM);
      assertThat(session.dataObjects()).containsExactly(new ObjectName("one"));
    }
  }

  @Test
  void whenTheFileIsRead_thenNeitherPinNorPlainKeyNorDataIsInIt() throws Exception {
    try (UserSession session = first().logIn(pin("12345678"))) {
      session.generateKeyPair(KeyAlgorithm.RSA_2048, KeyUse.SIGN);
      session.writeData(new ObjectName("seal"), "a secret seal".getBytes(ISO_8859_1));
    }
    String file = new String(Files.readAllBytes(file()), ISO_8859_1);
    assertThat(file).doesNotContain("12345678\"", "88888888", "a secret seal", "c2VjcmV0");
    // The DER of a PKCS#8 RSA key of 2048 bits, in base64, begins so.
    assertThat(file).doesNotContain("MIIEv");
  }

  @Test
  void whenMade_thenOnlyItsOwnerMayReadIt() throws IOException {
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whenAFileBearsAnotherSerial_thenItIsNoToken() throws Exception {
    Files.copy(file(), file().resolveSibling("DEMO00000002.token"));
    assertThat(driver.tokens()).extracting(t -> t.serial()).containsExactly(SERIAL);
  }

  private Path file() {
    return new TokenFolder(folder).socket(SERIAL);
  }
}
