package org.certhall.certificate.boundary;

import org.certhall.certificate.control.Freshness;

/** How it stands with what everybody relies on. */
public final class Standing {

  private final Freshness.Report report;

  Standing(Freshness.Report report) {
    this.report = report;
  }

  /** Revocation lists that should have been published anew, and were not. */
  public int lateLists() {
    return report.lists();
  }

  /** Responders that should have been replaced, and were not. */
  public int lateResponders() {
    return report.responders();
  }

  /** Whether verifiers are without a list, or without an answer. */
  public boolean isOver() {
    return report.over();
  }
}
