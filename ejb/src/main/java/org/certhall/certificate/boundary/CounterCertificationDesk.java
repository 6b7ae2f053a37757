package org.certhall.certificate.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.CertifiedKey;
import org.certhall.certificate.control.EscrowedKeys;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.CsrResponse;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/** The counter without a token: a request file comes in, a certificate goes out. */
@Stateless
public class CounterCertificationDesk {

  @EJB private CertificationDesk certification;
  @Inject private SubscriberStore subscribers;
  @Inject private CertificateStore certificates;
  @Inject private EscrowedKeys keys;
  @Inject private CertificateReach reach;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Certifies the request for an organisation that is registered at a branch of the clerk's. The
   * same request twice on a day, as by a double click, gives one certificate.
   *
   * @param request PEM or DER
   */
  @Needs(Right.CERTIFY_REQUEST)
  public CertificateView certifyByClerk(
      String organisationName, String creditCode, byte[] request) {
    OrganisationName name = new OrganisationName(organisationName);
    SocialCreditCode code = new SocialCreditCode(creditCode);
    CertificationRequest read = CertificationRequest.read(request);
    demandRegistered(name, code);
    return certification.certify(
        read,
        ProfileName.ORGANISATION_SIGNATURE,
        "counter-" + code + "-" + today(),
        new OrganisationSubject(name, code));
  }

  /** The same, with an encryption certificate whose key comes from escrow. */
  @Needs(Right.CERTIFY_REQUEST)
  public CertificatePairView certifyPairByClerk(
      String organisationName, String creditCode, byte[] request) {
    OrganisationName name = new OrganisationName(organisationName);
    SocialCreditCode code = new SocialCreditCode(creditCode);
    CertificationRequest read = CertificationRequest.read(request);
    demandRegistered(name, code);
    return certification.certifyPair(
        read,
        ProfileName.ORGANISATION_SIGNATURE,
        "counter-" + code + "-" + today(),
        new OrganisationSubject(name, code));
  }

  /**
   * The answer of GM/T 0092 to the request for an SM2 pair: both certificates, and the private key
   * of the second in an envelope that only the key of the first opens.
   *
   * @param serial of the signature certificate
   * @return DER
   */
  @Needs(Right.CERTIFY_REQUEST)
  public byte[] answerForClerk(SerialNumber serial) {
    CertificateView signature = see(serial);
    CertificateView encryption =
        signature
            .partner()
            .filter(partner -> signature.isSm2() && !signature.isEncryption())
            .map(this::see)
            .orElseThrow(() -> Problem.of(ProblemType.CERTIFICATE_NOT_OF_A_PAIR));
    if (signature.status() != CertificateStatus.VALID
        || encryption.status() != CertificateStatus.VALID) {
      throw Problem.of(ProblemType.CERTIFICATE_ENDED);
    }
    byte[] answer =
        CsrResponse.of(
                signature.content(),
                encryption.content(),
                keys.envelope(
                    encryption.serial(), CertifiedKey.of(signature.content().der()).publicKey()))
            .der();
    return CsrResponse.parse(answer).der();
  }

  @Needs(Right.CERTIFY_REQUEST)
  public CertificateView see(SerialNumber serial) {
    return certificates
        .find(serial)
        .filter(certificate -> reach.includes(Right.CERTIFY_REQUEST, certificate))
        .map(certificate -> CertificateView.of(certificate, clock))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /**
   * The name in a certificate is the verified one, to the letter; and only where the organisation
   * is known in person can anybody say that a file is hers.
   */
  private void demandRegistered(OrganisationName name, SocialCreditCode code) {
    Subscriber subscriber =
        subscribers
            .findByCreditCode(code)
            .orElseThrow(
                () -> Problem.of(ProblemType.ORGANISATION_NOT_REGISTERED).at("creditCode"));
    if (!caller.mayAt(Right.CERTIFY_REQUEST, subscriber.branchCode())) {
      throw Problem.of(ProblemType.NOT_ALLOWED);
    }
    if (!subscriber.fullName().equals(name.value())) {
      throw Problem.of(ProblemType.ORGANISATION_NAME_DIFFERS).at("organisationName");
    }
  }

  private String today() {
    return DateTimeFormatter.BASIC_ISO_DATE.format(
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
