package org.certhall.certificate.entity;

import java.io.IOException;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** No bytes make the parser throw anything but the named refusal. */
class StatusRequestProperties {

  private static final byte[] GOOD = good();

  private static byte[] good() {
    CertID id =
        new CertID(
            new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1),
            new DEROctetString(new byte[20]),
            new DEROctetString(new byte[20]),
            new ASN1Integer(BigInteger.TEN));
    try {
      Extensions nonce =
          new Extensions(
              new Extension(
                  OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                  false,
                  new DEROctetString(new byte[16]).getEncoded()));
      Request one = new Request(id, null);
      return new OCSPRequest(
              new TBSRequest(null, new DERSequence(new ASN1Encodable[] {one, one}), nonce), null)
          .getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Property(tries = 500)
  void anyBytes(@ForAll @Size(max = 300) byte[] bytes) {
    read(bytes);
  }

  @Property(tries = 2000)
  void goodRequestsWithAByteChanged(@ForAll @IntRange(max = 1000) int place, @ForAll byte value) {
    byte[] der = GOOD.clone();
    der[place % der.length] = value;
    read(der);
  }

  @Property(tries = 2000)
  void goodRequestsWithTwoBytesChanged(
      @ForAll @IntRange(max = 1000) int place,
      @ForAll byte value,
      @ForAll @IntRange(max = 1000) int other,
      @ForAll byte otherValue) {
    byte[] der = GOOD.clone();
    der[place % der.length] = value;
    der[other % der.length] = otherValue;
    read(der);
  }

  /** Reads, and touches all that an answer touches. */
  private static void read(byte[] bytes) {
    try {
      StatusRequest request = StatusRequest.parse(bytes);
      request.ids().forEach(id -> new DERSequence(id));
      request.nonce().ifPresent(nonce -> new DERSequence(nonce));
    } catch (Problem refusal) {
      if (refusal.type() != ProblemType.REQUEST_MALFORMED) {
        throw refusal;
      }
    }
  }
}
