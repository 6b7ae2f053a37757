package org.certhall.assistant.demo;

import java.io.IOException;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** A token's content while nobody else can change it. */
final class OpenToken {
  private final TwoSlots slots;
  private StoredToken content;

  OpenToken(SlotFile file) throws TokenException {
    this.slots = new TwoSlots(file);
    try {
      this.content = StoredToken.decoded(slots.read());
    } catch (IOException e) {
      throw new TokenException(TokenFault.DEVICE, "the token file cannot be read", e);
    }
  }

  StoredToken content() {
    return content;
  }

  StoredApplication application(String name) throws TokenException {
    return content.application(name);
  }

  /** Returns when the change is on the disk. */
  void save(StoredApplication changed) throws TokenException {
    StoredToken next = content.with(changed);
    try {
      slots.write(next.encoded());
    } catch (IOException e) {
      throw new TokenException(TokenFault.DEVICE, "the token file cannot be written", e);
    }
    content = next;
  }
}
