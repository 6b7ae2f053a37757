package org.certhall.authority.boundary;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_CRYPTOKI_NOT_INITIALIZED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_DEVICE_ERROR;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_DEVICE_REMOVED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_FUNCTION_FAILED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_GENERAL_ERROR;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_KEY_HANDLE_INVALID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_KEY_SIZE_RANGE;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_MECHANISM_INVALID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_OBJECT_HANDLE_INVALID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_PIN_EXPIRED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_PIN_INCORRECT;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_PIN_INVALID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_PIN_LEN_RANGE;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_PIN_LOCKED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_SESSION_CLOSED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_SESSION_COUNT;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_SESSION_HANDLE_INVALID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_SESSION_READ_ONLY;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_SLOT_ID_INVALID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_TOKEN_NOT_PRESENT;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_TOKEN_NOT_RECOGNIZED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_TOKEN_WRITE_PROTECTED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_USER_NOT_LOGGED_IN;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_USER_PIN_NOT_INITIALIZED;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_VENDOR_DEFINED;

import java.util.Map;
import java.util.Set;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyStoreFault;

/** What the codes of PKCS#11 mean to the hall. */
final class CryptokiCodes {

  /**
   * After which nothing of the connection is to be trusted. A module that is gone is reported in
   * many ways: SoftHSM says that the object is invalid, others that the function failed.
   */
  private static final Set<Long> LOST =
      Set.of(
          CKR_SLOT_ID_INVALID,
          CKR_GENERAL_ERROR,
          CKR_FUNCTION_FAILED,
          CKR_DEVICE_ERROR,
          CKR_DEVICE_REMOVED,
          CKR_KEY_HANDLE_INVALID,
          CKR_OBJECT_HANDLE_INVALID,
          CKR_SESSION_CLOSED,
          CKR_SESSION_HANDLE_INVALID,
          CKR_TOKEN_NOT_PRESENT,
          CKR_TOKEN_NOT_RECOGNIZED,
          CKR_USER_NOT_LOGGED_IN,
          CKR_CRYPTOKI_NOT_INITIALIZED);

  private static final Map<Long, KeyStoreFault> FAULTS =
      Map.ofEntries(
          Map.entry(CKR_PIN_INCORRECT, KeyStoreFault.PIN_WRONG),
          Map.entry(CKR_PIN_INVALID, KeyStoreFault.PIN_WRONG),
          Map.entry(CKR_PIN_LEN_RANGE, KeyStoreFault.PIN_WRONG),
          Map.entry(CKR_PIN_LOCKED, KeyStoreFault.PIN_LOCKED),
          Map.entry(CKR_PIN_EXPIRED, KeyStoreFault.PIN_UNUSABLE),
          Map.entry(CKR_USER_PIN_NOT_INITIALIZED, KeyStoreFault.PIN_UNUSABLE),
          Map.entry(CKR_TOKEN_WRITE_PROTECTED, KeyStoreFault.READ_ONLY),
          Map.entry(CKR_SESSION_READ_ONLY, KeyStoreFault.READ_ONLY),
          Map.entry(CKR_SESSION_COUNT, KeyStoreFault.SESSIONS_USED_UP),
          Map.entry(CKR_MECHANISM_INVALID, KeyStoreFault.MECHANISM_MISSING),
          Map.entry(CKR_KEY_SIZE_RANGE, KeyStoreFault.MECHANISM_MISSING));

  private CryptokiCodes() {}

  /** Makers have codes of their own, most of them for a network that fails. */
  static boolean isLost(CryptokiException e) {
    return LOST.contains(e.code()) || (e.code() & CKR_VENDOR_DEFINED) != 0;
  }

  static KeyStoreFailure failure(CryptokiException e) {
    KeyStoreFault otherwise = isLost(e) ? KeyStoreFault.AWAY : KeyStoreFault.UNEXPECTED;
    return new KeyStoreFailure(FAULTS.getOrDefault(e.code(), otherwise), e.getMessage(), e);
  }
}
