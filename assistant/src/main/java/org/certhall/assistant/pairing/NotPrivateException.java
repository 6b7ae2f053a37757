package org.certhall.assistant.pairing;

import java.nio.file.Path;

/** A file of the assistant belongs to, or is readable by, somebody else. */
public final class NotPrivateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotPrivateException(Path path) {
    super(
        path
            + " belongs to or is open to another user. Its keys may have been read: remove it, and"
            + " pair this computer again.");
  }
}
