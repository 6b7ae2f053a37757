package org.certhall.subscriber.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /**
   * The id of the new subscriber.
   *
   * @param branchCode null where none is chosen yet
   * @throws Problem of every field that is wrong, so that all are mended at once
   */
  String register(OrganisationForm form, String branchCode) {
    Wrong wrong = new Wrong();
    wrong.read("branch", branchCode, Function.identity());
    Typed typed = Typed.of(form, wrong);
    mustBeNew(typed.code(), wrong);
    wrong.mustBeNone();
    String id = Subscriber.newId();
    Subscriber organisation =
        Subscriber.organisation(id, typed.name(), typed.code(), legal(typed, id))
            .registeredAt(branchCode, clock.instant());
    subscribers.add(organisation);
    subscribers.add(handler(typed, organisation));
    audit.record(
        AuditEvent.of("subscriber.registered", id).with("creditCode", typed.code().value()));
    return id;
  }

  private void mustBeNew(SocialCreditCode code, Wrong wrong) {
    if (code != null && subscribers.findByCreditCode(code).isPresent()) {
      wrong.add(Problem.of(ProblemType.SUBSCRIBER_KNOWN).at("creditCode"));
    }
  }

  private LegalRepresentative legal(Typed typed, String id) {
    return new LegalRepresentative(typed.legalName(), seals.seal(typed.legalResidentId(), id));
  }

  private Handler handler(Typed typed, Subscriber organisation) {
    String id = Subscriber.newId();
    return new Handler(
            id,
            organisation,
            typed.handlerName(),
            seals.seal(typed.handlerResidentId(), id),
            seals.seal(typed.handlerMobile(), id))
        .writingFrom(typed.handlerEmail());
  }

  /** What the clerk typed, as values; null where it is none. */
  private record Typed(
      OrganisationName name,
      SocialCreditCode code,
      PersonName legalName,
      ResidentId legalResidentId,
      PersonName handlerName,
      ResidentId handlerResidentId,
      MobileNumber handlerMobile,
      EmailAddress handlerEmail) {

    static Typed of(OrganisationForm form, Wrong wrong) {
      return new Typed(
          wrong.read("organisationName", form.organisationName(), OrganisationName::new),
          wrong.read("creditCode", form.creditCode(), SocialCreditCode::new),
          wrong.read("legalName", form.legalName(), PersonName::new),
          wrong.read("legalResidentId", form.legalResidentId(), ResidentId::new),
          wrong.read("handlerName", form.handlerName(), PersonName::new),
          wrong.read("handlerResidentId", form.handlerResidentId(), ResidentId::new),
          wrong.read("handlerMobile", form.handlerMobile(), MobileNumber::new),
          wrong.read("handlerEmail", form.handlerEmail(), EmailAddress::new));
    }
  }

  /** The fields that are wrong, in the order of the form. */
  private static final class Wrong {
    private final List<Problem> problems = new ArrayList<>();

    <T> T read(String field, String typed, Function<String, T> value) {
      if (typed == null || typed.isBlank()) {
        add(Problem.of(ProblemType.REQUIRED).at(field));
        return null;
      }
      try {
        return value.apply(typed);
      } catch (Problem wrong) {
        add(wrong.at(field));
        return null;
      }
    }

    void add(Problem problem) {
      problems.add(problem);
    }

    void mustBeNone() {
      if (!problems.isEmpty()) {
        throw Problem.together(problems);
      }
    }
  }
}
