package org.certhall.subscriber.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.IdentitySeals;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.EmailAddress;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.LegalRepresentative;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/** Takes an organisation with its first handler into the register. */
@Dependent
class Registration {

  @Inject SubscriberStore subscribers;
  @Inject IdentitySeals seals;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The id of the new subscriber. */
  String register(OrganisationForm form, String branchCode) {
    OrganisationName name = new OrganisationName(form.organisationName());
    SocialCreditCode code = new SocialCreditCode(form.creditCode());
    if (subscribers.findByCreditCode(code).isPresent()) {
      throw Problem.of(ProblemType.SUBSCRIBER_KNOWN).at("creditCode");
    }
    String id = Subscriber.newId();
    Subscriber organisation =
        Subscriber.organisation(id, name, code, legal(form, id))
            .registeredAt(branchCode, clock.instant());
    Handler handler = handler(form, organisation);
    subscribers.add(organisation);
    subscribers.add(handler);
    audit.record(AuditEvent.of("subscriber.registered", id).with("creditCode", code.value()));
    return id;
  }

  private LegalRepresentative legal(OrganisationForm form, String id) {
    PersonName name = beside("legalName", () -> new PersonName(form.legalName()));
    ResidentId number = beside("legalResidentId", () -> new ResidentId(form.legalResidentId()));
    return new LegalRepresentative(name, seals.seal(number, id));
  }

  private Handler handler(OrganisationForm form, Subscriber organisation) {
    String id = Subscriber.newId();
    PersonName name = beside("handlerName", () -> new PersonName(form.handlerName()));
    ResidentId number = beside("handlerResidentId", () -> new ResidentId(form.handlerResidentId()));
    MobileNumber mobile = beside("handlerMobile", () -> new MobileNumber(form.handlerMobile()));
    EmailAddress email = beside("handlerEmail", () -> new EmailAddress(form.handlerEmail()));
    return new Handler(id, organisation, name, seals.seal(number, id), seals.seal(mobile, id))
        .writingFrom(email);
  }

  private static <T> T beside(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (Problem wrong) {
      throw wrong.at(field);
    }
  }
}
