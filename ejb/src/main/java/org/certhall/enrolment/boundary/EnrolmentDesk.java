package org.certhall.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.boundary.CertificateRegister;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.boundary.CertificationDesk;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.enrolment.control.EnrolmentStore;
import org.certhall.enrolment.control.WriteProof;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.Medium;
import org.certhall.enrolment.entity.TokenKeyName;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderKind;
import org.certhall.order.entity.OrderNumber;
import org.certhall.pairing.boundary.GrantDesk;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.policy.control.ChannelStore;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.boundary.TokenDesk;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenModel;
import org.certhall.token.entity.TokenSerial;

/**
 * The counter at which blank tokens become an organisation's. What the clerk's page carries from
 * the token is believed only after it has proved itself.
 */
@Stateless
public class EnrolmentDesk {

  private static final int MOST_OPEN = 50;

  @Inject EnrolmentStore enrolments;
  @Inject EnrolmentFinder finder;
  @Inject EnrolmentViews views;
  @Inject TokenStore tokens;
  @Inject TokenDesk tokenDesk;
  @Inject ChannelStore channels;
  @Inject CertificationDesk certification;
  @Inject CertificateRegister certificates;
  @Inject GrantDesk grants;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** The channels to choose from. */
  @Needs(Right.ENROL_TOKEN)
  public List<ChannelChoice> channels() {
    return channels.all().stream()
        .map(
            channel ->
                new ChannelChoice(
                    channel.code().value(),
                    channel.name(Locale.SIMPLIFIED_CHINESE),
                    channel.name(Locale.ENGLISH)))
        .toList();
  }

  /** Begins, or goes on with what was begun for the same organisation on the same token. */
  @Needs(Right.ENROL_TOKEN)
  public EnrolmentView beginByClerk(EnrolmentForm form) {
    Subscriber organisation = views.subscriber(form.subscriberId());
    EnrolmentViews.subject(organisation);
    mustBeMine(organisation.branchCode());
    TokenSerial token = new TokenSerial(form.token());
    Enrolment open = enrolments.openOn(token).orElse(null);
    return views.of(open == null ? begin(form, organisation, token) : resume(open, organisation));
  }

  private Enrolment begin(EnrolmentForm form, Subscriber organisation, TokenSerial token) {
    tokens.find(token).ifPresent(EnrolmentDesk::refuseKnown);
    ApplicationName application = new ApplicationName(form.application());
    ChannelCode channel = new ChannelCode(form.channel());
    if (channels.find(channel).isEmpty()) {
      throw Problem.of(ProblemType.NOT_FOUND).at("channel");
    }
    Enrolment enrolment =
        Enrolment.begin(
                OrderNumber.make(OrderKind.ENROLMENT, clock.instant(), random),
                organisation.id(),
                new Medium(token, application, model(form.model())))
            .at(organisation.branchCode(), channels.current(channel).id());
    enrolments.add(enrolment);
    record("enrolment.begun", enrolment, "token", token.value());
    return enrolment;
  }

  private static void refuseKnown(Token token) {
    token.mustNotBeWithdrawn();
    throw Problem.of(ProblemType.TOKEN_KNOWN);
  }

  private String model(String told) {
    return tokens.models().stream()
        .filter(model -> model.isToldAs(told))
        .findFirst()
        .map(TokenModel::code)
        .orElseThrow(() -> Problem.of(ProblemType.TOKEN_MODEL_UNKNOWN));
  }

  private static Enrolment resume(Enrolment open, Subscriber organisation) {
    if (!open.subscriberId().equals(organisation.id())) {
      throw Problem.of(ProblemType.ENROLMENT_ELSEWHERE, open.number().value());
    }
    return open;
  }

  @Needs(Right.ENROL_TOKEN)
  public EnrolmentView see(String number) {
    return views.of(finder.find(number));
  }

  /** Not yet finished at the branches where the caller enrols, newest first. */
  @Needs(Right.ENROL_TOKEN)
  public List<EnrolmentView> open() {
    return views.all(enrolments.open(caller.reachOf(Right.ENROL_TOKEN), MOST_OPEN));
  }

  /**
   * Checks the request of the key that was made in the token and has it certified, once: the same
   * request again gives the same certificate.
   */
  @Needs(Right.ENROL_TOKEN)
  public EnrolmentView certifyByClerk(String number, String key, byte[] pkcs10) {
    // The signer commits by itself: whoever gives the order up waits until that is told here.
    Enrolment enrolment = finder.lock(number, Right.ENROL_TOKEN);
    CertificationRequest request = CertificationRequest.parse(pkcs10);
    enrolment.keyMade(new TokenKeyName(key), request.keyDigest(), byCaller());
    CertificateView certificate =
        certification.certify(
            request,
            ProfileName.ORGANISATION_SIGNATURE,
            enrolment.number().value(),
            EnrolmentViews.subject(views.subscriber(enrolment.subscriberId())));
    enrolment.certified(certificate.serial(), WriteProof.nonce(random), byCaller());
    record("enrolment.certified", enrolment, "serial", certificate.serial().toString());
    return views.of(enrolment);
  }

  /**
   * Takes what was read back from the token and what its key has signed. When both are right the
   * token is the organisation's.
   *
   * @param readBack DER
   */
  @Needs(Right.ENROL_TOKEN)
  public EnrolmentView proveByClerk(String number, byte[] readBack, byte[] signature) {
    Enrolment enrolment = finder.find(number);
    SerialNumber serial =
        enrolment.certificate().orElseThrow(() -> Problem.of(ProblemType.ENROLMENT_STEP_EARLY));
    CertificateView issued = certificates.find(serial).orElseThrow();
    if (issued.status() != CertificateStatus.VALID) {
      throw Problem.of(ProblemType.CERTIFICATE_ENDED);
    }
    if (!Arrays.equals(issued.content().der(), readBack)) {
      throw Problem.of(ProblemType.ENROLMENT_CERTIFICATE_OTHER);
    }
    if (!certificates.hasSigned(serial, asked(enrolment), signature)) {
      throw Problem.of(ProblemType.ENROLMENT_PROOF_WRONG);
    }
    enrolment.readBack(byCaller());
    enrolment.proved(byCaller());
    handOver(enrolment, serial);
    return views.of(enrolment);
  }

  private byte[] asked(Enrolment enrolment) {
    return WriteProof.text(
        grants.origin(PairingDeskKind.STAFF),
        enrolment.number().value(),
        enrolment.proofNonce().orElseThrow());
  }

  private void handOver(Enrolment enrolment, SerialNumber serial) {
    Medium medium = enrolment.medium();
    tokenDesk.enrol(
        medium.token(),
        medium.modelCode(),
        enrolment.subscriberId(),
        channels.policy(enrolment.policyId()).channel(),
        enrolment.branchCode());
    tokenDesk.carries(medium.token(), medium.application(), serial);
    record("enrolment.completed", enrolment, "serial", serial.toString());
  }

  /** Only as long as nothing was written. */
  @Needs(Right.ENROL_TOKEN)
  public EnrolmentView cancelByClerk(String number) {
    Enrolment enrolment = finder.find(number);
    enrolment.cancel(byCaller());
    record("enrolment.cancelled", enrolment, "token", enrolment.medium().token().value());
    return views.of(enrolment);
  }

  private void mustBeMine(String branchCode) {
    if (!caller.mayAt(Right.ENROL_TOKEN, branchCode)) {
      throw Problem.of(ProblemType.NOT_ALLOWED);
    }
  }

  private By byCaller() {
    return new By(caller.name(), clock.instant());
  }

  private void record(String deed, Enrolment enrolment, String name, String value) {
    String number = enrolment.number().value();
    audit.record(AuditEvent.of(deed, number).onOrder(number).with(name, value));
  }
}
