package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKM_ECDSA;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_DEVICE_ERROR;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_SESSION_COUNT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.authority.entity.SignatureScheme;
import org.certhall.branch.control.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module can do to the hall, by a module that does it. */
class Pkcs11KeyStoreTest {

  private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.UTF_8);
  private static final KeyStoreName NAME = new KeyStoreName("fake");

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private final FakeModule module = new FakeModule();
  private CryptokiLibrary library;
  private String pin = FakeModule.PIN;

  @BeforeEach
  void make() throws Exception {
    Path file = Files.createFile(folder.resolve("libfake.so"));
    library = new CryptokiLibrary(file, path -> module);
  }

  private Pkcs11KeyStore open(String label) {
    Pkcs11Settings settings =
        new Pkcs11Settings(
            NAME,
            folder.resolve("libfake.so"),
            Optional.of(label),
            Optional.empty(),
            () -> Optional.ofNullable(pin).map(String::toCharArray),
            2);
    return new Pkcs11KeyStore(NAME, new Pkcs11Token(settings, library, clock));
  }

  private Pkcs11KeyStore open() {
    return open(FakeModule.LABEL);
  }

  private static void assertFails(ThrowingCallable deed, KeyStoreFault fault) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            KeyStoreFailure.class, failure -> assertThat(failure.fault()).isEqualTo(fault));
  }

  private static byte[] sign(Pkcs11KeyStore store, KeyHandle key) {
    return store.sign(key, SignatureScheme.ECDSA_SHA256, DATA);
  }

  private static boolean isGood(KeyHandle key, byte[] signature) {
    return KeyStoreContract.isGood(key, DATA, signature);
  }

  @Test
  void whenNothingIsAsked_thenTheModuleIsLeftAlone() {
    open();
    assertThat(module.calls).isEmpty();
  }

  @Test
  void whenSessionsDie_thenTheNextSignatureIsMadeAllTheSame() {
    Pkcs11KeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    module.forgetSessions();
    assertThat(isGood(key, sign(store, key))).isTrue();
    assertThat(module.count("C_Finalize")).as("no start anew is needed").isZero();
  }

  @Test
  void whenOnlyAStartAnewHelps_thenTheLibraryIsStartedAnew() {
    Pkcs11KeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    module.needsRestart = true;
    assertThat(isGood(key, sign(store, key))).isTrue();
    assertThat(module.count("C_Finalize")).isEqualTo(1);
  }

  @Test
  void whenANewLogInDoesNotHelpEither_thenTheLibraryIsStartedAnew() {
    Pkcs11KeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    module.isStuck = true;
    assertThat(isGood(key, sign(store, key))).isTrue();
    assertThat(module.count("C_Finalize")).isEqualTo(1);
  }

  @Test
  void whenAnotherStoreUsesTheLibrary_thenItIsNotStartedAnewUnderIt() {
    Pkcs11KeyStore good = open();
    KeyHandle key = good.create("one", KeyAlgorithm.P_256);
    Pkcs11KeyStore wrong = open("Nobody");
    assertFails(wrong::abilities, KeyStoreFault.TOKEN_NOT_FOUND);
    assertThat(module.count("C_Finalize")).isZero();
    assertThat(isGood(key, sign(good, key))).isTrue();
  }

  @Test
  void whenTheModuleIsAway_thenSaidAndNotAskedAgainForAWhileAndThenItIsBack() {
    Pkcs11KeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    module.away = true;
    assertFails(() -> sign(store, key), KeyStoreFault.AWAY);
    assertThat(store.state().fault()).contains(KeyStoreFault.AWAY);
    int calls = module.calls.size();
    assertFails(() -> sign(store, key), KeyStoreFault.AWAY);
    assertFails(() -> store.find("one"), KeyStoreFault.AWAY);
    assertThat(module.calls).as("a module that hangs must not be waited for").hasSize(calls);

    module.away = false;
    clock.forward(Pkcs11Token.PAUSE);
    assertThat(isGood(key, sign(store, key))).isTrue();
    assertThat(store.state().answers()).isTrue();
  }

  @Test
  void whenNobodySigns_thenTheStateStillTellsOfAwayAndBack() {
    Pkcs11KeyStore store = open();
    assertThat(store.state().answers()).isTrue();
    module.away = true;
    clock.forward(Pkcs11Token.PAUSE);
    assertThat(store.state().fault()).contains(KeyStoreFault.AWAY);
    module.away = false;
    clock.forward(Pkcs11Token.PAUSE.plus(Duration.ofSeconds(1)));
    assertThat(store.state().answers()).isTrue();
  }

  @Test
  void whenATokenWithoutTheKeyIsAnother_thenItIsNotSaidThatTheKeyIsGone() {
    Pkcs11KeyStore store = open();
    assertThat(store.find("one")).isEmpty();
    module.label = "Other";
    assertFails(() -> store.find("one"), KeyStoreFault.TOKEN_NOT_FOUND);
  }

  @Test
  void whenThePinIsWrong_thenItIsTriedOnceUntilItIsAnother() {
    pin = "654321";
    Pkcs11KeyStore store = open();
    for (int i = 0; i < 5; i++) {
      assertFails(store::abilities, KeyStoreFault.PIN_WRONG);
      clock.forward(Pkcs11Token.PAUSE);
    }
    assertThat(module.count("C_Login")).as("three would lock it").isEqualTo(1);
    pin = FakeModule.PIN;
    assertThat(store.abilities()).containsExactly(KeyAlgorithm.P_256);
  }

  @Test
  void whenThePinHasBeenMendedOnTheToken_thenAPersonMayTryItAgain() {
    module.pin = "654321";
    Pkcs11KeyStore store = open();
    assertFails(store::abilities, KeyStoreFault.PIN_WRONG);
    module.pin = FakeModule.PIN;
    store.reopen();
    assertThat(store.abilities()).containsExactly(KeyAlgorithm.P_256);
  }

  @Test
  void whenThePinIsLocked_thenSaid() {
    Pkcs11KeyStore store = open();
    for (String wrong : new String[] {"1", "2", "3"}) {
      pin = wrong;
      store.reopen();
      assertFails(store::abilities, KeyStoreFault.PIN_WRONG);
    }
    pin = FakeModule.PIN;
    store.reopen();
    assertFails(store::abilities, KeyStoreFault.PIN_LOCKED);
  }

  @Test
  void whenThereIsNoPin_thenSaidWhereItIsLookedFor() {
    pin = null;
    assertThatThrownBy(open()::abilities)
        .isInstanceOfSatisfying(
            KeyStoreFailure.class,
            failure -> assertThat(failure.fault()).isEqualTo(KeyStoreFault.PIN_MISSING))
        .hasMessageContaining("certhall.keystore.fake.pin-file");
  }

  @Test
  void whenThereIsNoLibrary_thenSaid() throws Exception {
    Files.delete(folder.resolve("libfake.so"));
    assertFails(open()::abilities, KeyStoreFault.LIBRARY_MISSING);
  }

  @Test
  void whenAMechanismIsMissing_thenTheAlgorithmIsNotOffered() {
    module.mechanisms.remove(CKM_ECDSA);
    Pkcs11KeyStore store = open();
    assertThat(store.abilities()).isEmpty();
    assertFails(() -> store.create("one", KeyAlgorithm.P_256), KeyStoreFault.MECHANISM_MISSING);
  }

  @Test
  void whenKeysMayNotBeAsLong_thenTheAlgorithmIsNotOffered() {
    module.mechanisms.put(CKM_ECDSA, new MechanismFacts(112, 224, true, false));
    assertThat(open().abilities()).isEmpty();
  }

  @Test
  void whenTheTokenTakesNoWriting_thenSaid() {
    module.writeProtected = true;
    assertFails(() -> open().create("one", KeyAlgorithm.P_256), KeyStoreFault.READ_ONLY);
  }

  @Test
  void whenAKeyCouldLeaveTheModule_thenItIsDestroyedAndRefused() {
    module.extractable = true;
    Pkcs11KeyStore store = open();
    assertFails(() -> store.create("one", KeyAlgorithm.P_256), KeyStoreFault.KEY_EXTRACTABLE);
    assertThat(store.keyNames()).isEmpty();
  }

  @Test
  void whenAKeyStaysThoughRemoved_thenSaid() {
    module.keepsKeys = true;
    Pkcs11KeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    assertFails(() -> store.remove(key), KeyStoreFault.KEY_NOT_REMOVABLE);
  }

  @Test
  void whenTheModuleGivesNoMoreSessions_thenSaid() {
    module.failures.put("C_OpenSession", CKR_SESSION_COUNT);
    assertFails(open()::abilities, KeyStoreFault.SESSIONS_USED_UP);
  }

  @Test
  void whenEveryCallFails_thenTheEndIsSoon() {
    Pkcs11KeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    module.failures.put("C_Sign", CKR_DEVICE_ERROR);
    assertFails(() -> sign(store, key), KeyStoreFault.AWAY);
    assertThat(module.count("C_Sign")).isEqualTo(3);
  }

  @Test
  void whenManySign_thenNoMoreSessionsAreOpenThanTheSettingsSay() throws Exception {
    Pkcs11KeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    for (int i = 0; i < 20; i++) {
      sign(store, key);
    }
    assertThat(module.count("C_OpenSession")).as("kept, and one for the log-in").isEqualTo(2);
    assertThat(module.count("C_Login")).isEqualTo(1);
  }

  @Test
  void whenTwoKeysHaveOneLabel_thenNeitherIsTaken() {
    Pkcs11KeyStore store = open();
    store.create("one", KeyAlgorithm.P_256);
    store.reopen();
    module.twin("one");
    assertFails(() -> store.find("one"), KeyStoreFault.UNEXPECTED);
  }

  @Test
  void whenTheClockStands_thenTheStateIsNotAskedTwice() {
    Pkcs11KeyStore store =
        new Pkcs11KeyStore(NAME, tokenAt(Clock.fixed(clock.instant(), clock.getZone())));
    store.state();
    int calls = module.calls.size();
    store.state();
    assertThat(module.calls).hasSize(calls);
  }

  private Pkcs11Token tokenAt(Clock standing) {
    return new Pkcs11Token(
        new Pkcs11Settings(
            NAME,
            folder.resolve("libfake.so"),
            Optional.empty(),
            Optional.of(7L),
            () -> Optional.of(FakeModule.PIN.toCharArray()),
            1),
        library,
        standing);
  }
}
