package org.certhall.assistant.cli;

import java.util.OptionalInt;
import org.certhall.assistant.token.TokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for a person about why something was not done. */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private Refusals() {}

  static String line(Exception e) {
    if (e instanceof TokenException refusal) {
      return line(refusal);
    }
    if (e instanceof IllegalArgumentException) {
      return e.getMessage();
    }
    LOG.error("Unexpected", e);
    return "Something unexpected happened; the log has it.";
  }

  private static String line(TokenException e) {
    return switch (e.fault()) {
      case REMOVED -> "The token is not plugged in.";
      case PIN_INCORRECT -> "Wrong PIN" + left(e.triesLeft()) + ".";
      case PIN_LOCKED -> "The PIN is locked.";
      case PIN_LENGTH -> "A PIN of this length cannot be the token's.";
      case PIN_CHARACTERS -> "The token does not take a PIN with these characters.";
      case NOT_LOGGED_IN -> "The token wants its PIN first.";
      case NO_ROOM -> "The token is full.";
      case NO_SUCH_THING -> "There is no such token, application, key or file.";
      case WRONG_KEY -> "The certificate is not of this key.";
      case MECHANISM_MISSING -> "The token cannot do this algorithm.";
      case READ_ONLY -> "The token is read-only.";
      case BUSY, DAMAGED, DEVICE -> e.getMessage();
    };
  }

  private static String left(OptionalInt tries) {
    return tries.isPresent() ? ", " + tries.getAsInt() + " tries left" : "";
  }
}
