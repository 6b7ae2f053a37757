package org.certhall.assistant.demo;

import org.certhall.assistant.token.TokenException;

/** Opens a token for one piece of work with nobody else in between. */
interface TokenAccess {
  <T> T with(Work<T> work) throws TokenException;

  /** The piece of work. */
  @FunctionalInterface
  interface Work<T> {
    T on(OpenToken token) throws TokenException;
  }
}
