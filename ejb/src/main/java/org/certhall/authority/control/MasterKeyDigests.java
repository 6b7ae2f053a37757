package org.certhall.authority.control;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SHA256 under a key derived for each purpose by HKDF (RFC 5869). */
public final class MasterKeyDigests implements Digests {

  private static final int KEY_BYTES = 32;

  private final MasterKeys keys;

  public MasterKeyDigests(MasterKeys keys) {
    this.keys = keys;
  }

  @Override
  public String blindIndex(String purpose, String normalisedValue) {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(keyOf(purpose)));
    byte[] value = normalisedValue.getBytes(StandardCharsets.UTF_8);
    mac.update(value, 0, value.length);
    byte[] digest = new byte[mac.getMacSize()];
    mac.doFinal(digest, 0);
    return HexFormat.of().formatHex(digest);
  }

  private byte[] keyOf(String purpose) {
    byte[] info = ("certhall blind index 1 " + purpose).getBytes(StandardCharsets.UTF_8);
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(keys.digestKey(), null, info));
    byte[] key = new byte[KEY_BYTES];
    generator.generateBytes(key, 0, key.length);
    return key;
  }
}
