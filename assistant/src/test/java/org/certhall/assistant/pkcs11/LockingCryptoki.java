package org.certhall.assistant.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A library whose token counts wrong PINs and locks, which SoftHSM never does. */
final class LockingCryptoki implements Cryptoki {
  static final String USER_PIN = "12345678";
  static final String ADMINISTRATOR_PIN = "87654321";
  private static final int LIMIT = 3;
  private static final long SLOT = 7;

  private final Counter user = new Counter(USER_PIN);
  private final Counter officer = new Counter(ADMINISTRATOR_PIN);
  private final List<String> calls = new ArrayList<>();
  private long nextFailure;
  private boolean plugged = true;
  private boolean pulledAtLogin;
  private String serial = "LOCK0001";
  private long loggedIn = -1;
  private long sessions;

  /** A PIN and its wrong tries. */
  private static final class Counter {
    private String pin;
    private int wrong;

    private Counter(String pin) {
      this.pin = pin;
    }

    private long flags(long low, long last, long locked) {
      return (wrong > 0 ? low : 0)
          | (wrong == LIMIT - 1 ? last : 0)
          | (wrong >= LIMIT ? locked : 0);
    }

    private void check(String tried) throws CryptokiException {
      if (wrong >= LIMIT) {
        throw new CryptokiException("C_Login", 0xA4);
      }
      if (!pin.equals(tried)) {
        wrong++;
        throw new CryptokiException("C_Login", 0xA0);
      }
      wrong = 0;
    }
  }

  List<String> calls() {
    return calls;
  }

  void failNext(long code) {
    nextFailure = code;
  }

  void unplug() {
    plugged = false;
    loggedIn = -1;
  }

  /** After it has counted the try. */
  void unplugAtLogin() {
    pulledAtLogin = true;
  }

  void plug(String other) {
    plugged = true;
    serial = other;
  }

  private void called(String function) throws CryptokiException {
    calls.add(function);
    long failure = nextFailure;
    nextFailure = 0;
    if (failure != 0) {
      throw new CryptokiException(function, failure);
    }
    if (!plugged) {
      throw new CryptokiException(function, 0x32);
    }
  }

  @Override
  public List<Long> slotsWithToken() {
    return plugged ? List.of(SLOT) : List.of();
  }

  @Override
  public TokenFacts facts(long slot) throws CryptokiException {
    called("C_GetTokenInfo");
    long flags =
        Ck.F_TOKEN_INITIALIZED
            | Ck.F_SO_PIN_TO_BE_CHANGED
            | user.flags(Ck.F_USER_PIN_COUNT_LOW, Ck.F_USER_PIN_FINAL_TRY, Ck.F_USER_PIN_LOCKED)
            | officer.flags(Ck.F_SO_PIN_COUNT_LOW, Ck.F_SO_PIN_FINAL_TRY, Ck.F_SO_PIN_LOCKED);
    return new TokenFacts("LABEL", "Maker", "Model", serial, flags, 6, 16);
  }

  @Override
  public Set<Long> mechanisms(long slot) {
    return Set.of();
  }

  @Override
  public long openSession(long slot) throws CryptokiException {
    called("C_OpenSession");
    return ++sessions;
  }

  @Override
  public void closeSession(long session) throws CryptokiException {
    called("C_CloseSession");
  }

  @Override
  public void login(long session, long type, byte[] pin) throws CryptokiException {
    called("C_Login");
    if (loggedIn >= 0) {
      throw new CryptokiException("C_Login", loggedIn == type ? 0x100 : 0x104);
    }
    try {
      (type == Ck.U_SO ? officer : user).check(new String(pin, UTF_8));
      loggedIn = type;
    } finally {
      plugged &= !pulledAtLogin;
    }
  }

  @Override
  public void logout(long session) throws CryptokiException {
    called("C_Logout");
    if (loggedIn < 0) {
      throw new CryptokiException("C_Logout", 0x101);
    }
    loggedIn = -1;
  }

  @Override
  public void initPin(long session, byte[] pin) throws CryptokiException {
    called("C_InitPIN");
    if (loggedIn != Ck.U_SO) {
      throw new CryptokiException("C_InitPIN", 0x101);
    }
    user.pin = new String(pin, UTF_8);
    user.wrong = 0;
  }

  @Override
  public void setPin(long session, byte[] current, byte[] next) throws CryptokiException {
    called("C_SetPIN");
    Counter counter = loggedIn == Ck.U_SO ? officer : user;
    counter.check(new String(current, UTF_8));
    counter.pin = new String(next, UTF_8);
  }

  @Override
  public List<Long> find(long session, Template template) throws CryptokiException {
    called("C_FindObjects");
    return List.of();
  }

  @Override
  public Optional<byte[]> bytes(long session, long object, long attribute) {
    return Optional.empty();
  }

  @Override
  public OptionalLong number(long session, long object, long attribute) {
    return OptionalLong.empty();
  }

  @Override
  public long create(long session, Template template) throws CryptokiException {
    called("C_CreateObject");
    return 1;
  }

  @Override
  public void destroy(long session, long object) throws CryptokiException {
    called("C_DestroyObject");
  }

  @Override
  public Made generateKeyPair(long s, long mechanism, Template open, Template secret)
      throws CryptokiException {
    called("C_GenerateKeyPair");
    return new Made(1, 2);
  }

  @Override
  public long unwrapByOaep(long session, long by, byte[] wrapped, Template template)
      throws CryptokiException {
    called("C_UnwrapKey");
    return 3;
  }

  @Override
  public long unwrapByAes(long session, long by, byte[] wrapped, Template template)
      throws CryptokiException {
    called("C_UnwrapKey");
    return 4;
  }

  @Override
  public long derive(long session, long by, byte[] point, Template template)
      throws CryptokiException {
    called("C_DeriveKey");
    return 5;
  }

  @Override
  public byte[] sign(long session, long mechanism, long key, byte[] data) throws CryptokiException {
    called("C_Sign");
    return new byte[0];
  }

  @Override
  public void close() {
    calls.add("C_Finalize");
  }
}
