package org.certhall.assistant.release;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.certhall.assistant.wire.HostileJson;

/**
 * A receipt as it travels and as the journal keeps it until the hall has it: no secret in it.
 *
 * @param body JSON in base64url
 * @param mac HMAC-SHA256 over the JSON, under HKDF-SHA256(receipt secret, "certhall receipt 1")
 */
public record SealedReceipt(String release, String body, String mac) {

  private static final byte[] INFO = "certhall receipt 1".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY_BYTES = 32;

  static SealedReceipt of(Receipt receipt, byte[] secret) {
    byte[] body = HostileJson.write(receipt);
    return new SealedReceipt(
        receipt.release(),
        Base64URL.encode(body).toString(),
        Base64URL.encode(mac(secret, body)).toString());
  }

  static byte[] mac(byte[] secret, byte[] body) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(secret, null, INFO));
    byte[] key = new byte[KEY_BYTES];
    generator.generateBytes(key, 0, key.length);
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    Arrays.fill(key, (byte) 0);
    mac.update(body, 0, body.length);
    byte[] value = new byte[mac.getMacSize()];
    mac.doFinal(value, 0);
    return value;
  }

  /** What an acknowledgement names it by. */
  String digest() {
    byte[] bytes = new Base64URL(body).decode();
    SHA256Digest digest = new SHA256Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return Base64URL.encode(value).toString();
  }
}
