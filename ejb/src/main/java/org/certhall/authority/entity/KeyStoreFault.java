package org.certhall.authority.entity;

/** What can be wrong with a key store. The words for each are in the console's bundle. */
public enum KeyStoreFault {
  /** No file where the settings say. */
  LIBRARY_MISSING,
  /** A file, but no PKCS#11 library that this process can load and start. */
  LIBRARY_UNUSABLE,
  /** The library answers; no slot holds a token with this label, or this slot holds none. */
  TOKEN_NOT_FOUND,
  PIN_MISSING,
  PIN_WRONG,
  PIN_LOCKED,
  /** Never set, or over its time. */
  PIN_UNUSABLE,
  /** It was there and answers no more: pulled, switched off, cut from the network. */
  AWAY,
  /** Every session that the settings or the module allow is in use. */
  SESSIONS_USED_UP,
  READ_ONLY,
  MECHANISM_MISSING,
  KEY_NOT_REMOVABLE,
  /** A key was made whose bytes could be taken out. */
  KEY_EXTRACTABLE,
  SIGNATURE_WRONG,
  /** What its maker's code alone can explain. */
  UNEXPECTED
}
