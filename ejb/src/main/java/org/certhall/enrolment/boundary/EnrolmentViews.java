package org.certhall.enrolment.boundary;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.certificate.boundary.CertificateRegister;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.TokenKeyName;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.Subscriber;

/** Shows enrolments, with the names that the hall has on record. */
@Dependent
class EnrolmentViews {

  @Inject SubscriberStore subscribers;
  @Inject CertificateRegister certificates;

  EnrolmentView of(Enrolment enrolment) {
    return all(List.of(enrolment)).get(0);
  }

  /** A list: each table is asked once for all of it. */
  List<EnrolmentView> all(List<Enrolment> enrolments) {
    Map<String, Subscriber> known =
        subscribers.all(enrolments.stream().map(Enrolment::subscriberId).collect(toSet()));
    Map<SerialNumber, CertificateView> issued =
        certificates.all(
            enrolments.stream()
                .flatMap(enrolment -> enrolment.certificate().stream())
                .collect(toSet()));
    return enrolments.stream()
        .map(
            enrolment ->
                view(
                    enrolment,
                    known.get(enrolment.subscriberId()),
                    enrolment.certificate().map(issued::get)))
        .toList();
  }

  private static EnrolmentView view(
      Enrolment enrolment, Subscriber subscriber, Optional<CertificateView> certificate) {
    return new EnrolmentView(
        enrolment.number().value(),
        enrolment.state(),
        enrolment.next(),
        enrolment.steps().stream().map(EnrolmentView.Done::of).toList(),
        subscriber.id(),
        subscriber.fullName(),
        enrolment.medium().token().value(),
        enrolment.medium().application().value(),
        subject(subscriber).distinguishedName(),
        enrolment.key().map(TokenKeyName::value).orElse(null),
        enrolment.proofNonce().orElse(null),
        certificate);
  }

  Subscriber subscriber(String id) {
    return subscribers.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** As a certificate will name it; refuses whoever is no organisation. */
  static OrganisationSubject subject(Subscriber organisation) {
    return new OrganisationSubject(
        new OrganisationName(organisation.fullName()),
        organisation.creditCode().orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)));
  }
}
