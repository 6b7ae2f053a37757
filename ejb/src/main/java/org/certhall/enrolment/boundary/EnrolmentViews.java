package org.certhall.enrolment.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.certhall.certificate.boundary.CertificateRegister;
import org.certhall.certificate.entity.OrganisationSubject;
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
    Subscriber subscriber = subscriber(enrolment.subscriberId());
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
        enrolment.certificate().flatMap(certificates::find));
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
