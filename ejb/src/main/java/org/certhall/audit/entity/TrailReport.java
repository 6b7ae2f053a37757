package org.certhall.audit.entity;

import java.time.Instant;
import java.util.List;

/**
 * What the check of the trail says.
 *
 * @param sealedAt when the last seal was made, or null
 */
public record TrailReport(List<Finding> findings, long seals, long rows, Instant sealedAt) {

  public TrailReport {
    findings = List.copyOf(findings);
  }

  /** Whether nobody has tampered with the trail, as far as it is sealed. */
  public boolean isWhole() {
    return findings.stream().noneMatch(finding -> finding.kind().isTampering());
  }
}
