package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.crypto.Digest;

/** DER of what is built in memory, where no I/O can fail. */
final class Octets {

  private Octets() {}

  static byte[] of(ASN1Object object) {
    try {
      return object.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ASN1OctetString digest(Digest digest, byte[] bytes) {
    byte[] value = new byte[digest.getDigestSize()];
    digest.update(bytes, 0, bytes.length);
    digest.doFinal(value, 0);
    return new DEROctetString(value);
  }
}
