package org.certhall.assistant.token;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Names a key pair within an application, in hexadecimal: the CKA_ID of PKCS#11. */
public record KeyId(String hex) {
  private static final int IMPORTED_LENGTH = 8;
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{2}){1,64}");

  public KeyId {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a key id is 1 to 64 bytes in lower-case hexadecimal");
    }
  }

  /** Of a key that was not made in the token: the same whenever it is imported. */
  public static KeyId of(SubjectPublicKeyInfo publicKey) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded("DER"));
      return new KeyId(HexFormat.of().formatHex(digest, 0, IMPORTED_LENGTH));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
