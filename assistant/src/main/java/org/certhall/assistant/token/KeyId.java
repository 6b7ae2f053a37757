package org.certhall.assistant.token;

import java.util.regex.Pattern;

/** Names a key pair within an application, in hexadecimal: the CKA_ID of PKCS#11. */
public record KeyId(String hex) {
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{2}){1,64}");

  public KeyId {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a key id is 1 to 64 bytes in lower-case hexadecimal");
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
