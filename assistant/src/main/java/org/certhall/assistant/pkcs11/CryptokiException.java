package org.certhall.assistant.pkcs11;

import java.util.Locale;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** A library returned something other than CKR_OK. */
final class CryptokiException extends Exception {
  private final long code;

  CryptokiException(String function, long code) {
    super(String.format(Locale.ROOT, "%s returned 0x%X", function, code));
    this.code = code;
  }

  long code() {
    return code;
  }

  TokenException translated() {
    TokenFault fault = TokenFault.ofPkcs11(code);
    return new TokenException(fault, getMessage(), this);
  }
}
