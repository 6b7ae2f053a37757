package org.certhall.web.certificate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.certificate.boundary.PublicationDesk;
import org.certhall.certificate.boundary.PublishedList;

/**
 * The revocation list that a path asks for: {@code /demo-issuing.crl}, its third partition {@code
 * /demo-issuing.p3.crl}, and of each the delta list {@code /demo-issuing.delta.crl}.
 */
record ListPath(String authority, int partition, boolean isDelta) {

  private static final Pattern SHAPE =
      Pattern.compile("/([a-z][a-z0-9-]{1,39})(?:\\.p([1-9][0-9]{0,3}))?(\\.delta)?\\.crl");

  static Optional<ListPath> of(String path) {
    Matcher matcher = SHAPE.matcher(path == null ? "" : path);
    return matcher.matches()
        ? Optional.of(
            new ListPath(
                matcher.group(1),
                matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)),
                matcher.group(3) != null))
        : Optional.empty();
  }

  PublishedList from(PublicationDesk desk) {
    return isDelta
        ? desk.deltaListOf(authority, partition)
        : desk.revocationListOf(authority, partition);
  }
}
