package org.certhall.authority.boundary;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKF_GENERATE_KEY_PAIR;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKF_SIGN;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKF_USER_PIN_INITIALIZED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKF_USER_PIN_LOCKED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKF_WRITE_PROTECTED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_CRYPTOKI_ALREADY_INITIALIZED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_CRYPTOKI_NOT_INITIALIZED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_GENERAL_ERROR;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyStoreFault;
import org.xipki.pkcs11.wrapper.MechanismInfo;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.PKCS11Module;
import org.xipki.pkcs11.wrapper.StaticLogger;
import org.xipki.pkcs11.wrapper.Token;
import org.xipki.pkcs11.wrapper.TokenInfo;

/** A PKCS#11 library by way of XiPKI's wrapper (docs/adr/0007). */
final class XipkiCryptoki implements Cryptoki {

  static {
    StaticLogger.setLogger(new XipkiLog());
  }

  private final PKCS11Module module;
  private final SecureRandom random;

  private XipkiCryptoki(PKCS11Module module, SecureRandom random) {
    this.module = module;
    this.random = random;
  }

  static Cryptoki load(Path library, SecureRandom random) {
    try {
      return new XipkiCryptoki(PKCS11Module.getInstance(library.toString()), random);
    } catch (IOException | UnsatisfiedLinkError e) {
      throw new KeyStoreFailure(KeyStoreFault.LIBRARY_UNUSABLE, library + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void start() throws CryptokiException {
    try {
      module.initialize();
    } catch (PKCS11Exception e) {
      if (e.getErrorCode() != CKR_CRYPTOKI_ALREADY_INITIALIZED) {
        throw failed("C_Initialize", e);
      }
    }
  }

  @Override
  public void stop() throws CryptokiException {
    try {
      module.finalize(null);
    } catch (PKCS11Exception e) {
      if (e.getErrorCode() != CKR_CRYPTOKI_NOT_INITIALIZED) {
        throw failed("C_Finalize", e);
      }
    }
  }

  @Override
  public List<? extends Slot> slotsWithToken() throws CryptokiException {
    try {
      List<TokenSlot> slots = new ArrayList<>();
      for (org.xipki.pkcs11.wrapper.Slot slot : module.getSlotList(true)) {
        slots.add(new TokenSlot(slot.getToken(), random));
      }
      return slots;
    } catch (PKCS11Exception e) {
      throw failed("C_GetSlotList", e);
    }
  }

  static CryptokiException failed(String function, PKCS11Exception e) {
    return new CryptokiException(function, e.getErrorCode(), e.getErrorName(), e);
  }

  private record TokenSlot(Token token, SecureRandom random) implements Slot {

    @Override
    public long id() {
      return token.getTokenID();
    }

    @Override
    public TokenFacts facts() throws CryptokiException {
      try {
        TokenInfo info = token.getTokenInfo();
        return new TokenFacts(
            info.getLabel().strip(),
            info.hasFlagBit(CKF_USER_PIN_LOCKED),
            info.hasFlagBit(CKF_WRITE_PROTECTED),
            info.hasFlagBit(CKF_USER_PIN_INITIALIZED));
      } catch (PKCS11Exception e) {
        throw failed("C_GetTokenInfo", e);
      }
    }

    /** The wrapper keeps a failure to itself and gives an empty list; no token has none. */
    @Override
    public Map<Long, MechanismFacts> mechanisms() throws CryptokiException {
      Map<Long, MechanismFacts> all = new HashMap<>();
      for (long mechanism : token.getMechanismList()) {
        MechanismInfo info = token.getMechanismInfo(mechanism);
        all.put(
            mechanism,
            new MechanismFacts(
                info.getMinKeySize(),
                info.getMaxKeySize(),
                info.hasFlagBit(CKF_SIGN),
                info.hasFlagBit(CKF_GENERATE_KEY_PAIR)));
      }
      if (all.isEmpty()) {
        throw new CryptokiException("C_GetMechanismList", CKR_GENERAL_ERROR, "no mechanism");
      }
      return all;
    }

    @Override
    public Session open() throws CryptokiException {
      try {
        return new XipkiSession(token.openSession(true), random);
      } catch (PKCS11Exception e) {
        throw failed("C_OpenSession", e);
      }
    }
  }
}
