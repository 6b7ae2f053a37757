package org.certhall.pairing.boundary;

import java.util.List;

/**
 * A code taken.
 *
 * @param line what the assistant names the errand by; only a digest of it is kept
 * @param statement what the errand is, signed by the hall
 * @param rollovers from the key that the assistant pins to the one that has signed
 */
public record ErrandTaken(String line, String statement, List<String> rollovers) {

  public ErrandTaken {
    rollovers = List.copyOf(rollovers);
  }
}
