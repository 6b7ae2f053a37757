package org.certhall.assistant.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.assistant.token.Pins.pin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.ObjectName;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.ProofText;
import org.certhall.assistant.token.TestAuthority;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the power in every disk operation of every deed, and looks at all that may survive. */
class CrashDrillTest {
  private static final String USER = "12345678";
  private static final String NEW = "24682468";
  private static final String ADMINISTRATOR = "88888888";
  private static final String NEW_ADMINISTRATOR = "a1B2c3D4";
  private static final ProofText TEXT =
      new ProofText(ProofText.Purpose.WRITE, "https://hall.example", "hall", new byte[32]);

  @TempDir private Path folder;
  private byte[] before;

  /** Something done to an application. */
  private interface Deed {
    void on(TokenApplication application) throws TokenException;
  }

  private static final Map<String, Deed> DEEDS =
      new TreeMap<>(
          Map.of(
              "wrong PIN", a -> wrong(() -> a.verifyPin(pin("00000001"))),
              "right PIN", a -> a.verifyPin(pin(USER)),
              "wrong administrator PIN", a -> wrong(() -> a.unlock(pin("00000001"), pin(NEW))),
              "change", a -> a.changePin(pin(USER), pin(NEW)),
              "unlock", a -> a.unlock(pin(ADMINISTRATOR), pin(NEW)),
              "rotate", a -> a.changeAdministratorPin(pin(ADMINISTRATOR), pin(NEW_ADMINISTRATOR)),
              "make key", a -> in(a, s -> s.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN)),
              "write certificate", a -> in(a, s -> s.writeCertificate(key(a), 2)),
              "write data", a -> in(a, s -> s.writeData(new ObjectName("seal"), new byte[9000])),
              "delete key", a -> in(a, s -> s.deleteKeyPair(key(a).id()))));

  private interface InSession {
    void on(Session session) throws TokenException;
  }

  /** Shortens the deeds above. */
  private record Session(UserSession real) {
    void generateKeyPair(KeyAlgorithm algorithm, KeyUse use) throws TokenException {
      real.generateKeyPair(algorithm, use);
    }

    void writeCertificate(TokenKey key, long serial) throws TokenException {
      real.writeCertificate(key.id(), TestAuthority.certify(key.publicKey(), serial));
    }

    void writeData(ObjectName name, byte[] content) throws TokenException {
      real.writeData(name, content);
    }

    void deleteKeyPair(org.certhall.assistant.token.KeyId id) throws TokenException {
      real.deleteKeyPair(id);
    }
  }

  private interface Try {
    void run() throws TokenException;
  }

  private static void wrong(Try attempt) throws TokenException {
    try {
      attempt.run();
    } catch (TokenException e) {
      if (e.fault() != TokenFault.PIN_INCORRECT) {
        throw e;
      }
    }
  }

  private static void in(TokenApplication application, InSession deed) throws TokenException {
    try (UserSession session = application.logIn(pin(USER))) {
      deed.on(new Session(session));
    }
  }

  private static TokenKey key(TokenApplication application) throws TokenException {
    return application.keys().get(0);
  }

  /** A token that has been used: a key with a certificate, and a wrong try on each counter. */
  @BeforeEach
  void used() throws Exception {
    MemoryToken token = MemoryToken.blank(folder);
    TokenApplication application = token.application();
    in(
        application,
        session -> {
          session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
          session.writeCertificate(key(application), 1);
        });
    wrong(() -> application.verifyPin(pin("00000001")));
    wrong(() -> application.verifyAdministratorPin(pin("00000001")));
    before = token.file().survivors().get(0);
  }

  @TestFactory
  List<DynamicTest> whenPowerIsCutInAnyOperation_thenTheTokenReadsAndNoTryComesBack() {
    return DEEDS.entrySet().stream()
        .map(deed -> DynamicTest.dynamicTest(deed.getKey(), () -> drill(deed.getValue())))
        .toList();
  }

  private void drill(Deed deed) throws TokenException {
    int operations = operationsOf(deed);
    assertThat(operations).isPositive();
    for (int cut = 0; cut < operations; cut++) {
      FragileFile file = new FragileFile(before);
      file.cutAt(cut);
      try {
        deed.on(new MemoryToken(file).application());
      } catch (FragileFile.PowerCut e) {
        // What the drill is for.
      }
      for (byte[] survivor : file.survivors()) {
        judge(MemoryToken.of(survivor).application());
      }
    }
  }

  private int operationsOf(Deed deed) throws TokenException {
    FragileFile file = new FragileFile(before);
    file.cutAt(Integer.MAX_VALUE);
    deed.on(new MemoryToken(file).application());
    return file.operations();
  }

  /** All of it reads, a counter is full only if its PIN was right, and one PIN opens the key. */
  private static void judge(TokenApplication application) throws TokenException {
    int left = application.userPin().triesLeft().getAsInt();
    int administrator = application.administratorPin().triesLeft().getAsInt();
    assertThat(left).isIn(13, 14, DemoModel.USER_TRIES);
    assertThat(administrator).isIn(8, 9, DemoModel.ADMINISTRATOR_TRIES);
    for (TokenKey key : application.keys()) {
      try (UserSession session = application.logIn(pin(opener(application)))) {
        assertThat(session.prove(key.id(), TEXT)).isNotEmpty();
      }
    }
    wrong(() -> application.unlock(pin(NEW_ADMINISTRATOR), pin("13571357")));
    wrong(() -> application.unlock(pin(ADMINISTRATOR), pin("13571357")));
    application.verifyPin(pin("13571357"));
  }

  private static String opener(TokenApplication application) {
    try {
      application.verifyPin(pin(USER));
      return USER;
    } catch (TokenException e) {
      return NEW;
    }
  }

  @Test
  void whenAWrongPinWasAnswered_thenItsTryIsOnTheDisk() throws Exception {
    MemoryToken token = MemoryToken.of(before);
    wrong(() -> token.application().verifyPin(pin("00000001")));

    for (byte[] survivor : token.file().survivors()) {
      assertThat(MemoryToken.of(survivor).application().userPin().triesLeft()).hasValue(13);
    }
  }

  /** Whoever sees how a PIN fares before its try is spent could cut the power and try again. */
  @Test
  void whenAPinIsTried_thenItIsLookedAtOnlyAfterItsTryIsOnTheDisk() {
    FragileFile file = new FragileFile(before);
    Pin pin = pin(USER);
    file.onSync(pin::close);

    assertThatThrownBy(() -> new MemoryToken(file).application().verifyPin(pin))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("overwritten");
  }

  @Test
  void whenTheTryCannotBeSpent_thenRightAndWrongPinLookTheSame() {
    for (String typed : List.of(USER, "00000001")) {
      for (int cut = 0; cut < 2; cut++) {
        FragileFile file = new FragileFile(before);
        file.cutAt(cut);
        TokenApplication application = new MemoryToken(file).application();
        assertThatThrownBy(() -> application.verifyPin(pin(typed)))
            .isInstanceOf(FragileFile.PowerCut.class);
      }
    }
  }

  /** The rule of the drill above, sharper: only the right PIN fills a counter. */
  @Test
  void whenWrongPinsMeetPowerCuts_thenTheCounterOnlyFalls() throws Exception {
    byte[] disk = before;
    int last = 14;
    for (int round = 0; round < 40 && last > 0; round++) {
      FragileFile file = new FragileFile(disk);
      file.cutAt(round % 3);
      try {
        wrong(() -> new MemoryToken(file).application().verifyPin(pin("00000001")));
      } catch (FragileFile.PowerCut e) {
        // What the drill is for.
      }
      disk = file.survivors().get(round % file.survivors().size());
      int left = MemoryToken.of(disk).application().userPin().triesLeft().getAsInt();
      assertThat(left).isBetween(last - 1, last);
      last = left;
    }
    assertThat(last).isLessThan(14);
  }
}
