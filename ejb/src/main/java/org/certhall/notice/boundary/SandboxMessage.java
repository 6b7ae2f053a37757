package org.certhall.notice.boundary;

import java.time.Instant;

/** A short message as the sandbox's telephone shows it. */
public record SandboxMessage(String to, String words, String orderNumber, Instant writtenAt) {

  @Override
  public String toString() {
    return "SandboxMessage[" + orderNumber + "]";
  }
}
