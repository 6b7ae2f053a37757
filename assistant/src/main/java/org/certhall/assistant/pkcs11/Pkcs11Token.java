package org.certhall.assistant.pkcs11;

import java.util.List;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenSerial;

/** A token in a slot. */
record Pkcs11Token(TokenSerial serial, String model, TokenApplication only) implements Token {
  @Override
  public List<TokenApplication> applications() {
    return List.of(only);
  }
}
