package org.certhall.assistant.demo;

import java.util.List;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;

/** A demo token in a socket. */
record DemoToken(TokenSerial serial, String model, TokenAccess access) implements Token {
  static DemoToken found(TokenAccess access) throws TokenException {
    StoredToken content = access.with(OpenToken::content);
    return new DemoToken(new TokenSerial(content.serial()), content.model(), access);
  }

  @Override
  public List<TokenApplication> applications() throws TokenException {
    return access.with(OpenToken::content).applications().stream()
        .<TokenApplication>map(a -> new DemoApplication(access, a.name()))
        .toList();
  }
}
