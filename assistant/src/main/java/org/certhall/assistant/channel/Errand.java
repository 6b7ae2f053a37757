package org.certhall.assistant.channel;

/**
 * What the user has agreed to at our own page: this hall may send calls of one of its pages.
 *
 * @param hall its public address
 * @param origin of the page
 * @param order the only one that grants may be for, or null
 */
public record Errand(String id, String hall, String origin, ErrandPurpose purpose, String order) {

  /** Where a greeting over it is given, in place of our address. */
  String at() {
    return "errand:" + id;
  }
}
