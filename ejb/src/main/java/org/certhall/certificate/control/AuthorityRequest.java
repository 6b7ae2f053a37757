package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStores;
import org.certhall.certificate.entity.CertificationRequest;

/** An authority's own request: its key goes through the same checks as anybody's. */
public final class AuthorityRequest {

  private AuthorityRequest() {}

  public static CertificationRequest of(Issuer authority, KeyStores keys) {
    CertificationRequestInfo info =
        new CertificationRequestInfo(authority.subject(), authority.publicKey(), new DERSet());
    try {
      byte[] signature = new Signatures(keys).sign(authority, info.getEncoded("DER"));
      return CertificationRequest.parse(
          new DERSequence(
                  new ASN1Encodable[] {
                    info, authority.scheme().identifier(), new DERBitString(signature)
                  })
              .getEncoded("DER"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
