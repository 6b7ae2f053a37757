package org.certhall.enrolment.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.certhall.authority.entity.Sha256;

/**
 * What the token signs to prove that key and certificate belong together and work: {@code "certhall
 * write 1" 0x00 H(origin) H(client) H(nonce)}, H being SHA-256. It means nothing anywhere else.
 */
public final class WriteProof {

  private static final int NONCE_BYTES = 32;

  private WriteProof() {}

  /** A fresh nonce in base64url. */
  public static String nonce(SecureRandom random) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The signed bytes.
   *
   * @param origin of the page that was granted the proof
   * @param client the order's number
   */
  public static byte[] text(String origin, String client, String nonce) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes("certhall write 1".getBytes(StandardCharsets.US_ASCII));
    text.write(0);
    text.writeBytes(Sha256.of(origin));
    text.writeBytes(Sha256.of(client));
    text.writeBytes(Sha256.of(Base64.getUrlDecoder().decode(nonce)));
    return text.toByteArray();
  }
}
