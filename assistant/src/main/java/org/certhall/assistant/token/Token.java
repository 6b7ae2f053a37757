package org.certhall.assistant.token;

import java.util.List;

/**
 * A token as it was when it was found. Its operations ask the device each time and fail with {@link
 * TokenFault#REMOVED} once it is gone.
 */
public interface Token {
  TokenSerial serial();

  /** The maker's name of the model, as the device tells it. */
  String model();

  List<TokenApplication> applications() throws TokenException;

  /** The application of this name, or {@link TokenFault#NO_SUCH_THING}. */
  default TokenApplication application(String name) throws TokenException {
    for (TokenApplication application : applications()) {
      if (application.name().equals(name)) {
        return application;
      }
    }
    throw new TokenException(TokenFault.NO_SUCH_THING);
  }
}
