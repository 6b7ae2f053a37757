package org.certhall.certificate.boundary;

import java.util.List;

/**
 * A page of certificates, newest first.
 *
 * @param clue what the words were taken for: the name of a {@code Clue.Kind}
 * @param next where the next page begins, or null at the end
 */
public record CertificatePage(
    String clue, List<CertificateRow> rows, CertificateQuestion.Cursor next) {

  public CertificatePage {
    rows = List.copyOf(rows);
  }
}
