package org.certhall.assistant.token;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Reads a subject, so that each attribute gets the string type its standard asks for. */
public final class Subject {
  private Subject() {}

  /** From RFC 4514 text: country in PrintableString, names in UTF8String. */
  public static X500Name of(String rfc4514) {
    X500Name name = new X500Name(BCStyle.INSTANCE, rfc4514);
    if (name.getRDNs(BCStyle.CN).length != 1) {
      throw new IllegalArgumentException("a subject has exactly one CN");
    }
    return name;
  }
}
