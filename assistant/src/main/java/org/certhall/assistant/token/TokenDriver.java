package org.certhall.assistant.token;

import java.util.List;
import java.util.function.Consumer;

/** One way to reach tokens: a vendor's library, or a folder of demo tokens. */
public interface TokenDriver extends AutoCloseable {
  /** Tokens present now, in a stable order. */
  List<Token> tokens() throws TokenException;

  /**
   * Tells of tokens plugged in and pulled out from now on, on a thread of the driver. Close what is
   * returned to hear no more.
   */
  Subscription listen(Consumer<TokenEvent> listener);

  @Override
  void close();

  /** The token with this serial, or {@link TokenFault#REMOVED}. */
  default Token token(TokenSerial serial) throws TokenException {
    for (Token token : tokens()) {
      if (token.serial().equals(serial)) {
        return token;
      }
    }
    throw new TokenException(TokenFault.REMOVED);
  }

  /** Ends what it was given for. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
