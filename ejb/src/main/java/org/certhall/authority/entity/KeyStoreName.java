package org.certhall.authority.entity;

import java.util.regex.Pattern;

/** The name of a key store in settings and tables: short, lower case, for good. */
public record KeyStoreName(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,38}");

  /** The file of this machine, which every hall has: its own keys lie there. */
  public static final KeyStoreName SOFTWARE = new KeyStoreName("software");

  public KeyStoreName {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a key store is named by lower-case letters, digits and hyphens, not " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
