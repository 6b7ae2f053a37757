package org.certhall.authority.control;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Names between their text and their bytes: UTF8String but for the country (RFC 5280, 4.1.2.4). */
public final class DistinguishedNames {

  private DistinguishedNames() {}

  /** Most general part first, as X.509 has it: {@code C=CN,O=...,CN=...}. */
  public static X500Name of(String text) {
    return new X500Name(BCStyle.INSTANCE, text);
  }

  public static String text(X500Name name) {
    return BCStyle.INSTANCE.toString(name);
  }
}
