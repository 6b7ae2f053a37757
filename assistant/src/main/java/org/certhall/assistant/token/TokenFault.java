package org.certhall.assistant.token;

/** Every way a token refuses; closed, so that the hall can have a text for each. */
public enum TokenFault {
  REMOVED,
  PIN_INCORRECT,
  PIN_LOCKED,
  PIN_LENGTH,
  PIN_CHARACTERS,
  NOT_LOGGED_IN,
  NO_ROOM,
  NO_SUCH_THING,
  /** The certificate is not of this key, or the key is not for this use. */
  WRONG_KEY,
  MECHANISM_MISSING,
  READ_ONLY,
  /** Another program holds the token. */
  BUSY,
  /** The content of the token cannot be read as what it should be. */
  DAMAGED,
  /** Anything else the device or its library said; the code is in the message. */
  DEVICE;

  /** PKCS#11 return values (v2.40, section 1.1). */
  public static TokenFault ofPkcs11(long code) {
    return switch ((int) code) {
      case 0x32, 0xE0, 0xE1, 0xB0, 0xB3, 0x03 -> REMOVED;
      case 0xA0 -> PIN_INCORRECT;
      case 0xA4 -> PIN_LOCKED;
      case 0xA2 -> PIN_LENGTH;
      case 0xA1 -> PIN_CHARACTERS;
      case 0x101 -> NOT_LOGGED_IN;
      case 0x31, 0x02 -> NO_ROOM;
      case 0x60, 0x82 -> NO_SUCH_THING;
      case 0x70, 0x71, 0x54 -> MECHANISM_MISSING;
      case 0xE2 -> READ_ONLY;
      case 0x100, 0x104, 0xB1 -> BUSY;
      default -> DEVICE;
    };
  }
}
