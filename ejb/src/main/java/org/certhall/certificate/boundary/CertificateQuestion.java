package org.certhall.certificate.boundary;

import java.time.Instant;
import org.certhall.certificate.entity.CertificateStatus;

/**
 * What staff look for; null where it does not matter.
 *
 * @param words serial number, token, order, credit code or name; what it is shows by its shape
 * @param from issued from then on
 * @param to issued before then
 * @param before the last row of the page before, or null for the first page
 */
public record CertificateQuestion(
    String words, CertificateStatus status, Instant from, Instant to, Cursor before) {

  /** A place in the list. */
  public record Cursor(Instant at, String serial) {}

  boolean isAnything() {
    return (words == null || words.isBlank()) && status == null && from == null && to == null;
  }
}
