package org.certhall.assistant.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.certhall.assistant.wire.Base64Url;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * A P-256 public key on the wire: the 65 bytes 04 || X || Y in base64url, checked to be a point.
 */
public record PageKey(String encoded, String thumbprint, ECPublicKey key) {

  private static final int LENGTH = 65;

  /** Reads the key of a page, or refuses. */
  public static PageKey read(String encoded) {
    byte[] point = Base64Url.read(encoded, LENGTH);
    try {
      if (point[0] != 4) {
        throw new IllegalArgumentException("compressed");
      }
      ECKey jwk =
          new ECKey.Builder(
                  Curve.P_256,
                  Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                  Base64URL.encode(Arrays.copyOfRange(point, 33, LENGTH)))
              .build();
      return new PageKey(encoded, jwk.computeThumbprint().toString(), jwk.toECPublicKey());
    } catch (JOSEException | IllegalArgumentException | IllegalStateException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a point of P-256");
    }
  }

  /** The wire form of a key of ours. */
  public static String encode(ECKey key) {
    byte[] point = new byte[LENGTH];
    point[0] = 4;
    System.arraycopy(fixed(key.getX()), 0, point, 1, 32);
    System.arraycopy(fixed(key.getY()), 0, point, 33, 32);
    return Base64Url.of(point);
  }

  private static byte[] fixed(Base64URL coordinate) {
    byte[] raw = coordinate.decode();
    byte[] padded = new byte[32];
    int kept = Math.min(raw.length, 32);
    System.arraycopy(raw, raw.length - kept, padded, 32 - kept, kept);
    return padded;
  }
}
