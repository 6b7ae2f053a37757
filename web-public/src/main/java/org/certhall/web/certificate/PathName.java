package org.certhall.web.certificate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that a path such as {@code /demo-root.cer} asks for. */
record PathName(String authority, String ending) {

  private static final Pattern SHAPE = Pattern.compile("/([a-z][a-z0-9-]{1,39})\\.([a-z]{3})");

  static Optional<PathName> of(String path) {
    Matcher matcher = SHAPE.matcher(path == null ? "" : path);
    return matcher.matches()
        ? Optional.of(new PathName(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
