package org.certhall.certificate.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * An OCSP request (RFC 6960, section 4.1) that could be read. Who asks does not matter, so its
 * signature is not looked at.
 *
 * @param ids the certificates asked for, one at least
 * @param nonce what the answer is to repeat (RFC 9654)
 */
public record StatusRequest(List<CertID> ids, Optional<ASN1OctetString> nonce) {

  /** A request for one certificate takes a hundred bytes. */
  public static final int MOST_BYTES = 16 * 1024;

  private static final int MOST_IDS = 64;
  private static final int LONGEST_NONCE = 128;

  /**
   * Reads DER.
   *
   * @throws Problem REQUEST_MALFORMED, whatever is wrong
   */
  public static StatusRequest parse(byte[] der) {
    if (der.length > MOST_BYTES || !DerShape.isOneElement(der)) {
      throw Problem.of(ProblemType.REQUEST_MALFORMED);
    }
    try {
      TBSRequest request = OCSPRequest.getInstance(der).getTbsRequest();
      demand(request.getVersion() == null || request.getVersion().hasValue(0));
      ASN1Sequence list = request.getRequestList();
      demand(list.size() > 0 && list.size() <= MOST_IDS);
      List<CertID> ids =
          Arrays.stream(list.toArray()).map(Request::getInstance).map(StatusRequest::id).toList();
      return new StatusRequest(ids, nonce(request.getRequestExtensions()));
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) {
      // The parser has many ways to say that an element is not what it should be.
      throw Problem.of(ProblemType.REQUEST_MALFORMED);
    }
  }

  private static CertID id(Request request) {
    demandNoneCritical(request.getSingleRequestExtensions());
    CertID id = request.getReqCert();
    // No digest has parameters; kept answers are found by the whole id, so none may be invented.
    ASN1Encodable parameters = id.getHashAlgorithm().getParameters();
    demand(parameters == null || DERNull.INSTANCE.equals(parameters));
    // Read here, where what they throw is caught.
    demand(id.getHashAlgorithm().getAlgorithm() != null && id.getSerialNumber().getValue() != null);
    demand(id.getIssuerNameHash().getOctets() != null && id.getIssuerKeyHash().getOctets() != null);
    return id;
  }

  private static Optional<ASN1OctetString> nonce(Extensions extensions) {
    demandNoneCritical(extensions);
    if (extensions == null) {
      return Optional.empty();
    }
    Extension nonce = extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce == null) {
      return Optional.empty();
    }
    int length = ASN1OctetString.getInstance(nonce.getParsedValue()).getOctetsLength();
    demand(length > 0 && length <= LONGEST_NONCE);
    return Optional.of(nonce.getExtnValue());
  }

  /** The nonce alone is understood, and nobody marks it critical. */
  private static void demandNoneCritical(Extensions extensions) {
    demand(extensions == null || extensions.getCriticalExtensionOIDs().length == 0);
  }

  private static void demand(boolean right) {
    if (!right) {
      throw Problem.of(ProblemType.REQUEST_MALFORMED);
    }
  }
}
