package org.certhall.escrow.control;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object of which some values are secret: those are never a {@code String}, which nobody can
 * overwrite.
 */
public final class SecretClaims {

  private final Map<String, Object> open;
  private final Base64.Encoder encoder;
  private final Map<String, Secret> secrets = new LinkedHashMap<>();

  /**
   * Beside these.
   *
   * @param open at least one
   * @param encoder how bytes are told
   */
  public SecretClaims(Map<String, Object> open, Base64.Encoder encoder) {
    this.open = open;
    this.encoder = encoder;
  }

  /** Belongs to the caller, who closes it. */
  public SecretClaims with(String name, Secret secret) {
    secrets.put(name, secret);
    return this;
  }

  /** In UTF-8; whoever asks for it overwrites it. */
  public byte[] json() {
    byte[] json = JSONObjectUtils.toJSONString(open).getBytes(StandardCharsets.UTF_8);
    for (Map.Entry<String, Secret> secret : secrets.entrySet()) {
      byte[] value = encoder.encode(secret.getValue().bytes());
      byte[] longer = appended(json, secret.getKey(), value);
      Arrays.fill(value, (byte) 0);
      Arrays.fill(json, (byte) 0);
      json = longer;
    }
    return json;
  }

  private static byte[] appended(byte[] object, String name, byte[] value) {
    byte[] key = (",\"" + name + "\":\"").getBytes(StandardCharsets.US_ASCII);
    byte[] end = {'"', '}'};
    return ByteBuffer.allocate(object.length - 1 + key.length + value.length + end.length)
        .put(object, 0, object.length - 1)
        .put(key)
        .put(value)
        .put(end)
        .array();
  }
}
