package org.certhall.authority.boundary;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKM_ECDSA;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKM_EC_KEY_PAIR_GEN;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_CRYPTOKI_NOT_INITIALIZED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_DEVICE_REMOVED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_FUNCTION_FAILED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_PIN_INCORRECT;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_PIN_LOCKED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_SESSION_HANDLE_INVALID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_TOKEN_WRITE_PROTECTED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_USER_NOT_LOGGED_IN;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.authority.entity.KeyAlgorithm;

/** A module that can be pulled out, locked and broken in ways that SoftHSM cannot: P-256 only. */
final class FakeModule implements Cryptoki {

  static final String LABEL = "Fake";
  static final String PIN = "123456";
  private static final int TRIES = 3;

  final List<String> calls = new ArrayList<>();
  final Map<Long, MechanismFacts> mechanisms =
      new HashMap<>(
          Map.of(
              CKM_EC_KEY_PAIR_GEN, new MechanismFacts(256, 256, false, true),
              CKM_ECDSA, new MechanismFacts(256, 256, true, false)));
  final Map<String, Long> failures = new HashMap<>();
  String label = LABEL;
  String pin = PIN;
  boolean away;
  boolean needsRestart;
  boolean isStuck;
  boolean writeProtected;
  boolean extractable;
  boolean keepsKeys;
  boolean liesInSignatures;
  private final Map<Long, String> labels = new HashMap<>();
  private final Map<Long, KeyPair> pairs = new HashMap<>();
  private boolean running;
  private boolean loggedIn;
  private int wrongTries;
  private long lastKey;
  private int life;

  /** All sessions die, and the log-in with them. */
  void forgetSessions() {
    life++;
    loggedIn = false;
  }

  /** Another key of the same label, as another program might make. */
  void twin(String name) {
    labels.put(++lastKey, name);
  }

  long count(String call) {
    return calls.stream().filter(call::equals).count();
  }

  private void called(String function) throws CryptokiException {
    calls.add(function);
    Long failure = failures.get(function);
    if (failure != null) {
      throw new CryptokiException(function, failure, "CKR_" + Long.toHexString(failure));
    }
    if (!running) {
      throw new CryptokiException(function, CKR_CRYPTOKI_NOT_INITIALIZED, "not initialized");
    }
    if (away || needsRestart) {
      throw new CryptokiException(function, CKR_DEVICE_REMOVED, "removed");
    }
  }

  @Override
  public void start() {
    calls.add("C_Initialize");
    running = true;
    needsRestart = false;
    isStuck = false;
  }

  @Override
  public void stop() {
    calls.add("C_Finalize");
    running = false;
    forgetSessions();
  }

  @Override
  public List<? extends Slot> slotsWithToken() throws CryptokiException {
    called("C_GetSlotList");
    return List.of(new OnlySlot());
  }

  private final class OnlySlot implements Slot {
    @Override
    public long id() {
      return 7;
    }

    @Override
    public TokenFacts facts() throws CryptokiException {
      called("C_GetTokenInfo");
      return new TokenFacts(label, wrongTries >= TRIES, writeProtected, true);
    }

    @Override
    public Map<Long, MechanismFacts> mechanisms() throws CryptokiException {
      called("C_GetMechanismList");
      return mechanisms;
    }

    @Override
    public Session open() throws CryptokiException {
      called("C_OpenSession");
      return new OneSession(life);
    }
  }

  private final class OneSession implements Session {
    private final int born;

    private OneSession(int born) {
      this.born = born;
    }

    private void alive(String function) throws CryptokiException {
      called(function);
      if (born != life) {
        throw new CryptokiException(function, CKR_SESSION_HANDLE_INVALID, "session invalid");
      }
      if (!loggedIn) {
        throw new CryptokiException(function, CKR_USER_NOT_LOGGED_IN, "not logged in");
      }
    }

    @Override
    public void logIn(char[] tried) throws CryptokiException {
      called("C_Login");
      if (wrongTries >= TRIES) {
        throw new CryptokiException("C_Login", CKR_PIN_LOCKED, "locked");
      }
      if (!pin.equals(new String(tried))) {
        wrongTries++;
        throw new CryptokiException("C_Login", CKR_PIN_INCORRECT, "incorrect");
      }
      loggedIn = true;
    }

    @Override
    public List<Long> privateKeys(String labelOrNull) throws CryptokiException {
      alive("C_FindObjects");
      return labels.entrySet().stream()
          .filter(key -> labelOrNull == null || key.getValue().equals(labelOrNull))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public String label(long key) throws CryptokiException {
      alive("C_GetAttributeValue");
      return labels.get(key);
    }

    @Override
    public boolean isExtractable(long privateKey) throws CryptokiException {
      alive("C_GetAttributeValue");
      return extractable;
    }

    @Override
    public PublicKey publicKey(long privateKey) throws CryptokiException {
      alive("C_GetAttributeValue");
      return pairs.get(privateKey).getPublic();
    }

    @Override
    public long generate(String name, KeyAlgorithm algorithm) throws CryptokiException {
      alive("C_GenerateKeyPair");
      if (writeProtected) {
        throw new CryptokiException("C_GenerateKeyPair", CKR_TOKEN_WRITE_PROTECTED, "protected");
      }
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pairs.put(++lastKey, generator.generateKeyPair());
        labels.put(lastKey, name);
        return lastKey;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public byte[] sign(long mechanism, long privateKey, byte[] input) throws CryptokiException {
      alive("C_Sign");
      if (isStuck) {
        throw new CryptokiException("C_Sign", CKR_FUNCTION_FAILED, "failed");
      }
      try {
        Signature signature = Signature.getInstance("NONEwithECDSAinP1363Format");
        signature.initSign(pairs.get(privateKey).getPrivate());
        signature.update(liesInSignatures ? new byte[input.length] : input);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void destroy(long privateKey) throws CryptokiException {
      alive("C_DestroyObject");
      if (!keepsKeys) {
        labels.remove(privateKey);
        pairs.remove(privateKey);
      }
    }

    @Override
    public void close() {
      calls.add("C_CloseSession");
    }
  }
}
