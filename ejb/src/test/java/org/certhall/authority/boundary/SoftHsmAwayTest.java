package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.SignatureScheme;
import org.certhall.branch.control.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real library whose token goes away and comes back while the hall runs. */
class SoftHsmAwayTest {

  private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private SoftHsm hsm;
  private Pkcs11KeyStore store;
  private KeyHandle key;

  @BeforeEach
  void make() throws Exception {
    hsm = SoftHsm.in(folder);
    store = hsm.open(SoftHsm.settings(SoftHsm.LABEL, SoftHsm.PIN), clock);
    key = store.create("authority-test", KeyAlgorithm.P_256);
  }

  @AfterEach
  void close() throws Exception {
    hsm.close();
  }

  private byte[] sign() {
    return store.sign(key, SignatureScheme.ECDSA_SHA256, DATA);
  }

  private void assertSigns() {
    assertThat(KeyStoreContract.isGood(key, DATA, sign())).isTrue();
  }

  private static void assertFails(ThrowingCallable deed, KeyStoreFault fault) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            KeyStoreFailure.class, failure -> assertThat(failure.fault()).isEqualTo(fault));
  }

  @Test
  void whenTheSessionsOfTheLibraryDie_thenTheNextSignatureIsMadeAllTheSame() throws Exception {
    assertSigns();
    hsm.forgetSessions();
    assertSigns();
  }

  @Test
  void whenTheTokenIsAway_thenNothingIsSignedAndNoKeyIsSaidToBeGone() throws Exception {
    hsm.takeAway();
    assertFails(this::sign, KeyStoreFault.AWAY);
    assertFails(() -> store.find("authority-other"), KeyStoreFault.AWAY);
    assertThat(store.state().fault()).contains(KeyStoreFault.AWAY);

    hsm.bringBack();
    clock.forward(Pkcs11Token.PAUSE);
    assertSigns();
    assertThat(store.state().answers()).isTrue();
  }

  @Test
  void whenTheTokenGoesBetweenTwoQuestions_thenAnEmptyAnswerIsNotBelieved() throws Exception {
    assertThat(store.find("authority-other")).isEmpty();
    hsm.takeAway();
    assertFails(() -> store.find("authority-other"), KeyStoreFault.AWAY);
    hsm.bringBack();
  }

  @Test
  void whenTheLabelIsWrong_thenSaid() {
    Pkcs11KeyStore other = hsm.open(SoftHsm.settings("Nobody", SoftHsm.PIN), clock);
    assertFails(other::abilities, KeyStoreFault.TOKEN_NOT_FOUND);
  }

  @Test
  void whenThePinIsWrong_thenSaidAndTheTokenStaysUsable() throws Exception {
    // A log-in is of the process: while the other store is logged in, any PIN would do.
    hsm.forgetSessions();
    Pkcs11KeyStore other = hsm.open(SoftHsm.settings(SoftHsm.LABEL, "00000000"), clock);
    assertFails(other::abilities, KeyStoreFault.PIN_WRONG);
    assertSigns();
  }

  @Test
  void whenTheFileIsNoLibrary_thenSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("library.so"), "not a library");
    Pkcs11Settings settings =
        new Pkcs11Settings(
            SoftHsm.NAME,
            file,
            Optional.of(SoftHsm.LABEL),
            Optional.empty(),
            () -> Optional.of(SoftHsm.PIN.toCharArray()),
            1);
    CryptokiLibrary library =
        new CryptokiLibrary(
            file, path -> XipkiCryptoki.load(path, new java.security.SecureRandom()));
    assertFails(
        new Pkcs11KeyStore(SoftHsm.NAME, new Pkcs11Token(settings, library, clock))::abilities,
        KeyStoreFault.LIBRARY_UNUSABLE);
  }
}
