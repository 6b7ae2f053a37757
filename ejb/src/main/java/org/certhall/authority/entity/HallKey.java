package org.certhall.authority.entity;

/** The hall's own P-256 signing keys; each signs for one purpose and no other. */
public enum HallKey {
  /** Grants to pages and release offers: what the token assistant pins. */
  GRANTS("hall-grants"),
  /** Roots of the audit trail. */
  AUDIT("hall-audit");

  private final String keyName;

  HallKey(String keyName) {
    this.keyName = keyName;
  }

  /** Its name in the key store. */
  public String keyName() {
    return keyName;
  }
}
