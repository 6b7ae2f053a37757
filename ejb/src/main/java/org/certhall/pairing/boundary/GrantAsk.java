package org.certhall.pairing.boundary;

import java.util.List;

/** What a page brings: the assistant's greeting, and what it wants to ask of it. */
public record GrantAsk(String hello, List<String> operations) {

  public GrantAsk {
    operations = List.copyOf(operations);
  }
}
