package org.certhall.certificate.control;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.certhall.certificate.entity.RevocationReason;

/** A response before it is signed (RFC 6960, section 4.2.1). */
final class StatusDraft {

  /** RFC 6960, 4.4.8: "revoked" may also mean "never issued". */
  private static final ASN1ObjectIdentifier EXTENDED_REVOKE =
      OCSPObjectIdentifiers.id_pkix_ocsp.branch("9");

  private static final int UNKNOWN = 2;

  private final ASN1EncodableVector responses = new ASN1EncodableVector();
  private final ASN1EncodableVector extensions = new ASN1EncodableVector();
  private final ASN1GeneralizedTime from;
  private final ASN1GeneralizedTime until;
  private boolean extendedRevoke;

  StatusDraft(Instant from, Instant until) {
    this.from = new DERGeneralizedTime(Date.from(from));
    this.until = new DERGeneralizedTime(Date.from(until));
  }

  void add(CertID id, StatusAtEpoch status) {
    if (!status.issued()) {
      extendedRevoke = true;
      add(id, revoked(Instant.EPOCH, CRLReason.certificateHold));
    } else if (status.revokedAt().isPresent()) {
      int reason = status.reason().orElse(RevocationReason.UNSPECIFIED).code();
      add(id, revoked(status.revokedAt().get(), reason));
    } else {
      add(id, new CertStatus());
    }
  }

  /** Of an authority that this responder does not answer for. */
  void addUnknown(CertID id) {
    add(id, new CertStatus(UNKNOWN, DERNull.INSTANCE));
  }

  private void add(CertID id, CertStatus status) {
    responses.add(new SingleResponse(id, status, from, until, (Extensions) null));
  }

  private static CertStatus revoked(Instant at, int reason) {
    return new CertStatus(
        new RevokedInfo(
            new DERGeneralizedTime(Date.from(at)),
            reason == CRLReason.unspecified ? null : CRLReason.lookup(reason)));
  }

  void repeat(Optional<ASN1OctetString> nonce) {
    nonce.ifPresent(
        value ->
            extensions.add(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value)));
  }

  ResponseData by(ResponderID responder) {
    if (extendedRevoke) {
      extensions.add(
          new Extension(EXTENDED_REVOKE, false, new DEROctetString(Octets.of(DERNull.INSTANCE))));
    }
    return new ResponseData(
        responder,
        from,
        new DERSequence(responses),
        extensions.size() == 0 ? null : Extensions.getInstance(new DERSequence(extensions)));
  }

  static byte[] signed(ResponseData data, ActiveResponder responder, byte[] signature) {
    BasicOCSPResponse basic =
        new BasicOCSPResponse(
            data,
            responder.scheme().identifier(),
            new DERBitString(signature),
            new DERSequence(new ASN1Encodable[] {responder.certificate()}));
    return Octets.of(
        new OCSPResponse(
            new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
            new ResponseBytes(
                OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(Octets.of(basic)))));
  }
}
