package org.certhall.assistant.pkcs11;

/** Numbers of PKCS#11 v2.40 by their names there. */
final class Ck {
  static final long F_OS_LOCKING_OK = 2;
  static final long F_SERIAL_SESSION = 4;
  static final long F_RW_SESSION = 2;

  static final long F_TOKEN_INITIALIZED = 0x400;
  static final long F_USER_PIN_COUNT_LOW = 0x1_0000;
  static final long F_USER_PIN_FINAL_TRY = 0x2_0000;
  static final long F_USER_PIN_LOCKED = 0x4_0000;
  static final long F_USER_PIN_TO_BE_CHANGED = 0x8_0000;
  static final long F_SO_PIN_COUNT_LOW = 0x10_0000;
  static final long F_SO_PIN_FINAL_TRY = 0x20_0000;
  static final long F_SO_PIN_LOCKED = 0x40_0000;
  static final long F_SO_PIN_TO_BE_CHANGED = 0x80_0000;

  static final long U_SO = 0;
  static final long U_USER = 1;

  static final long O_DATA = 0;
  static final long O_CERTIFICATE = 1;
  static final long O_PUBLIC_KEY = 2;
  static final long O_PRIVATE_KEY = 3;
  static final long O_SECRET_KEY = 4;
  static final long K_RSA = 0;
  static final long K_EC = 3;
  static final long K_GENERIC_SECRET = 0x10;
  static final long K_AES = 0x1F;
  static final long C_X_509 = 0;

  static final long A_CLASS = 0;
  static final long A_TOKEN = 1;
  static final long A_PRIVATE = 2;
  static final long A_LABEL = 3;
  static final long A_APPLICATION = 0x10;
  static final long A_VALUE = 0x11;
  static final long A_CERTIFICATE_TYPE = 0x80;
  static final long A_ISSUER = 0x81;
  static final long A_SERIAL_NUMBER = 0x82;
  static final long A_KEY_TYPE = 0x100;
  static final long A_SUBJECT = 0x101;
  static final long A_ID = 0x102;
  static final long A_SENSITIVE = 0x103;
  static final long A_ENCRYPT = 0x104;
  static final long A_DECRYPT = 0x105;
  static final long A_WRAP = 0x106;
  static final long A_UNWRAP = 0x107;
  static final long A_SIGN = 0x108;
  static final long A_VERIFY = 0x10A;
  static final long A_DERIVE = 0x10C;
  static final long A_MODULUS = 0x120;
  static final long A_MODULUS_BITS = 0x121;
  static final long A_PUBLIC_EXPONENT = 0x122;
  static final long A_VALUE_LEN = 0x161;
  static final long A_EXTRACTABLE = 0x162;
  static final long A_EC_PARAMS = 0x180;
  static final long A_EC_POINT = 0x181;

  static final long M_RSA_PKCS_KEY_PAIR_GEN = 0;
  static final long M_RSA_PKCS = 1;
  static final long M_RSA_PKCS_OAEP = 9;
  static final long M_SHA_1 = 0x220;
  static final long M_ECDH1_DERIVE = 0x1050;
  static final long M_AES_KEY_WRAP_PAD = 0x210A;
  static final long G_MGF1_SHA1 = 1;
  static final long Z_DATA_SPECIFIED = 1;
  static final long D_NULL = 1;
  static final long M_SHA256_RSA_PKCS = 0x40;
  static final long M_EC_KEY_PAIR_GEN = 0x1040;
  static final long M_ECDSA = 0x1041;

  static final long R_OK = 0;
  static final long R_PIN_INCORRECT = 0xA0;
  static final long R_ATTRIBUTE_SENSITIVE = 0x11;
  static final long R_ATTRIBUTE_TYPE_INVALID = 0x12;
  static final long R_ALREADY_INITIALIZED = 0x191;

  private Ck() {}
}
