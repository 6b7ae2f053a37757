package org.certhall.escrow.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SHA256 under HKDF-SHA256(receipt secret, "certhall receipt 1"). */
final class ReceiptSeal {

  static final int SECRET_BYTES = 32;
  private static final byte[] INFO = "certhall receipt 1".getBytes(StandardCharsets.US_ASCII);

  private ReceiptSeal() {}

  static byte[] mac(byte[] secret, byte[] body) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(secret, null, INFO));
    byte[] key = new byte[SECRET_BYTES];
    generator.generateBytes(key, 0, key.length);
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    mac.update(body, 0, body.length);
    byte[] value = new byte[mac.getMacSize()];
    mac.doFinal(value, 0);
    return value;
  }

  static boolean isRight(byte[] secret, byte[] body, byte[] mac) {
    return MessageDigest.isEqual(mac(secret, body), mac);
  }
}
