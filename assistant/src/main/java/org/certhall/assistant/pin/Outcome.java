package org.certhall.assistant.pin;

import java.util.Map;

/** What came of a deed. */
public sealed interface Outcome {

  /** It is done; the details go to the hall's page. */
  record Done(Map<String, Object> details) implements Outcome {}

  /** Not yet: the person may try again, and reads why. */
  record Again(String message) implements Outcome {}

  /** It cannot be done; the person reads why, the hall's page gets the code and the details. */
  record Failed(String code, String message, Map<String, Object> details) implements Outcome {}

  static Outcome done(Map<String, Object> details) {
    return new Done(details);
  }

  static Outcome again(String message) {
    return new Again(message);
  }

  static Outcome failed(String code, String message, Map<String, Object> details) {
    return new Failed(code, message, details);
  }
}
