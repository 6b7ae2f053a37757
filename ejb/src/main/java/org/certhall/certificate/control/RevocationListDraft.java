package org.certhall.certificate.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.Issuer;
import org.certhall.certificate.entity.RevocationList;

/**
 * A revocation list before it is signed (RFC 5280, section 5). Its entries wait outside memory,
 * which does not grow with them.
 */
final class RevocationListDraft {

  private static final int SEQUENCE = 0x30;
  private static final int VERSION_2 = 1;

  private final Issuer issuer;
  private final RevocationList list;
  private final Extensions extensions;
  private final Scratch entries;
  private final RevokedEntryDer encoding = new RevokedEntryDer();
  private long length;

  RevocationListDraft(Issuer issuer, RevocationList list, Extensions extensions, Scratch entries) {
    this.issuer = issuer;
    this.list = list;
    this.extensions = extensions;
    this.entries = entries;
  }

  void add(RevokedEntry entry) throws IOException {
    encoding.write(entry, entries.sink());
  }

  /** DER of the TBSCertList; call it when the last entry is there. */
  Content toBeSigned() throws IOException {
    byte[] before = join(beforeEntries());
    long size = entries.size();
    byte[] header = size == 0 ? new byte[0] : header(SEQUENCE, size);
    byte[] after = Octets.of(new DERTaggedObject(true, 0, extensions));
    long inside = before.length + header.length + size + after.length;
    byte[] whole = header(SEQUENCE, inside);
    length = whole.length + inside;
    return out -> {
      out.write(whole);
      out.write(before);
      out.write(header);
      entries.copyTo(out);
      out.write(after);
    };
  }

  /** DER of the CertificateList. */
  Content signed(byte[] signature) throws IOException {
    Content toBeSigned = toBeSigned();
    byte[] after =
        join(Octets.of(issuer.scheme().identifier()), Octets.of(new DERBitString(signature)));
    byte[] whole = header(SEQUENCE, length + after.length);
    return out -> {
      out.write(whole);
      toBeSigned.writeTo(out);
      out.write(after);
    };
  }

  private byte[][] beforeEntries() {
    return new byte[][] {
      Octets.of(new ASN1Integer(VERSION_2)),
      Octets.of(issuer.scheme().identifier()),
      Octets.of(issuer.subject()),
      Octets.of(new Time(Date.from(list.thisUpdate()))),
      Octets.of(new Time(Date.from(list.nextUpdate())))
    };
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  /** X.690, 8.1.3: definite, in as few octets as can be. */
  private static byte[] header(int tag, long length) {
    if (length < 0x80) {
      return new byte[] {(byte) tag, (byte) length};
    }
    byte[] octets = BigInteger.valueOf(length).toByteArray();
    int skip = octets[0] == 0 ? 1 : 0;
    byte[] header = new byte[2 + octets.length - skip];
    header[0] = (byte) tag;
    header[1] = (byte) (0x80 | (octets.length - skip));
    System.arraycopy(octets, skip, header, 2, octets.length - skip);
    return header;
  }
}
