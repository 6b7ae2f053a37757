package org.certhall.subscriber.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.MasterKeyDigests;
import org.certhall.authority.control.SealerFake;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.IdentitySeals;
import org.certhall.subscriber.control.SubscriberStoreFake;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.ResidentId;
import org.certhall.subscriber.entity.Subscriber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private static final String CODE = "91990101MA00YH017M";
  private static final String NUMBER = "990101198803160014";

  private final SubscriberStoreFake subscribers = new SubscriberStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final IdentitySeals seals =
      new IdentitySeals(new SealerFake(), new MasterKeyDigests(new FixedMasterKeys(1)));
  private final Registration registration = new Registration();

  @BeforeEach
  void open() {
    registration.subscribers = subscribers;
    registration.seals = seals;
    registration.audit = audit;
    registration.clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
  }

  @Test
  void whenRegistered_thenOrganisationAndHandlerAreFoundByTheirWholeNumbers() {
    String id = registration.register(form("张晓岚", NUMBER), "YUNHAI-01");
    Subscriber organisation = subscribers.find(id).orElseThrow();
    assertThat(organisation.branchCode()).isEqualTo("YUNHAI-01");
    Handler handler = subscribers.handler(id, seals.index(new ResidentId(NUMBER))).orElseThrow();
    assertThat(seals.residentId(handler.residentId(), handler.id()).value()).isEqualTo(NUMBER);
    assertThat(audit.deeds()).containsExactly("subscriber.registered");
    assertThat(audit.events.toString()).doesNotContain(NUMBER);
  }

  @Test
  void whenTheCreditCodeIsKnown_thenNobodyIsAddedAndTheFieldIsNamed() {
    String id = registration.register(form("张晓岚", NUMBER), "YUNHAI-01");
    assertThatThrownBy(() -> registration.register(form("李明远", NUMBER), "YUNHAI-01"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(ProblemType.SUBSCRIBER_KNOWN);
              assertThat(problem.field()).isEqualTo("creditCode");
            });
    assertThat(subscribers.handlersOf(id)).hasSize(1);
  }

  @Test
  void whenTheHandlersNumberIsWrong_thenNothingIsKeptAndTheFieldIsNamed() {
    assertThatThrownBy(() -> registration.register(form("张晓岚", "990101198803160015"), "YUNHAI-01"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.field()).isEqualTo("handlerResidentId"));
    assertThat(subscribers.nameBegins("", 10)).isEmpty();
    assertThat(audit.events).isEmpty();
  }

  @Test
  void whenSeveralFieldsAreWrong_thenEachIsNamedInTheOrderOfTheForm() {
    OrganisationForm form =
        new OrganisationForm(
            " ", "91990101MA00YH017X", "李明远", NUMBER, "张", NUMBER, "1380001", "nowhere");
    assertThatThrownBy(() -> registration.register(form, null))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(ProblemType.REQUIRED);
              assertThat(problem.field()).isEqualTo("branch");
              assertThat(problem.others())
                  .extracting(Problem::field)
                  .containsExactly(
                      "organisationName",
                      "creditCode",
                      "handlerName",
                      "handlerMobile",
                      "handlerEmail");
              assertThat(problem.others().get(0).type()).isEqualTo(ProblemType.REQUIRED);
            });
    assertThat(audit.events).isEmpty();
  }

  @Test
  void whenAKnownCodeStandsBesideAWrongNumber_thenBothAreNamed() {
    registration.register(form("张晓岚", NUMBER), "YUNHAI-01");
    assertThatThrownBy(() -> registration.register(form("张晓岚", "1"), "YUNHAI-01"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.field()).isEqualTo("handlerResidentId");
              assertThat(problem.others())
                  .extracting(Problem::type)
                  .containsExactly(ProblemType.SUBSCRIBER_KNOWN);
            });
  }

  private static OrganisationForm form(String handler, String number) {
    return new OrganisationForm(
        "云海晴川信息科技有限公司", CODE, "李明远", NUMBER, handler, number, "13800010001", "zhang@example.cn");
  }
}
