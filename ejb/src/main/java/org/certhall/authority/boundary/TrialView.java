package org.certhall.authority.boundary;

import org.certhall.authority.control.TrialLine;

/**
 * What came of one algorithm.
 *
 * @param algorithm its name, or empty when the store could not be reached
 * @param outcome {@code GOOD}, or the name of a fault whose words are in {@code KeyStoreFaults}
 */
public record TrialView(String algorithm, String outcome, String detail) {

  static TrialView of(TrialLine line) {
    return new TrialView(
        line.algorithm().map(Enum::name).orElse(""),
        line.fault().map(Enum::name).orElse("GOOD"),
        line.detail());
  }
}
