package org.certhall.pairing.boundary;

import java.util.List;

/**
 * What the page asks of the assistant.
 *
 * @param open whether more may come
 */
public record ErrandCalls(boolean open, List<Call> calls) {

  /**
   * One call.
   *
   * @param ask grant, proof and body as the page wrote them
   */
  public record Call(int number, String name, String ask) {}

  public ErrandCalls {
    calls = List.copyOf(calls);
  }
}
