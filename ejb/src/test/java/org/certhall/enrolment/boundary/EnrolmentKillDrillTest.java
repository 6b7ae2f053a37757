package org.certhall.enrolment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.certhall.certificate.control.IssuanceInMemory.Kill;
import org.certhall.certificate.control.IssuanceInMemory.Killed;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.enrolment.entity.EnrolmentStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ends the hall at each of its moments while a token is written, and goes on as the page does: with
 * what the hall has on record. The release in it has drills of its own.
 */
class EnrolmentKillDrillTest extends AtTheCounter {

  /** Where in a transaction the hall dies. */
  enum At {
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  /** The hall does it and dies; what it answered nobody hears. */
  private <T> void killed(At at, Supplier<T> deed) {
    assertThatThrownBy(
            () -> {
              if (at == At.BEFORE_COMMIT) {
                ask(
                    () -> {
                      deed.get();
                      throw new Killed();
                    });
              }
              ask(deed);
              throw new Killed();
            })
        .isInstanceOf(Killed.class);
  }

  private long issued() {
    return hall.store.certificates.values().stream()
        .filter(certificate -> certificate.creditCode().isPresent())
        .count();
  }

  private void assertFinishes(String number) throws Exception {
    byte[] request = request("CN=whatever");
    EnrolmentView certified = ask(() -> desk().certifyByClerk(number, "0a01", request));
    byte[] certificate = certified.certificate().orElseThrow().content().der();
    byte[] signature = proof(certified, ORIGIN);
    EnrolmentView done = ask(() -> desk().proveByClerk(number, certificate, signature));
    assertThat(done.state()).isEqualTo(EnrolmentState.COMPLETED);
    assertThat(issued()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void whenItDiesAtTheBeginning_thenThereIsOneEnrolmentOfTheToken(At at) throws Exception {
    String subscriber = ask(counter::subscriberId);
    killed(at, () -> desk().beginByClerk(form(subscriber, BLANK)));
    EnrolmentView begun = begin();
    assertThat(ask(() -> desk().open())).hasSize(1);
    pinsProved(begun.number());
    assertFinishes(begun.number());
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void whenItDiesWhileItTakesTheReceipt_thenTheReceiptComesAgain(At at) throws Exception {
    String number = begin().number();
    killed(
        at,
        () -> {
          counter.wiring.get(EnrolmentOccasion.class).completed(number);
          return null;
        });
    pinsProved(number);
    assertThat(ask(() -> desk().see(number)).next()).contains(EnrolmentStep.KEY);
    assertFinishes(number);
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void whenItDiesWhileItCertifies_thenTheSameRequestGivesTheOneCertificate(At at) throws Exception {
    String number = begin().number();
    pinsProved(number);
    byte[] request = request("CN=whatever");
    killed(at, () -> desk().certifyByClerk(number, "0a01", request));
    assertThat(issued()).isEqualTo(1);
    assertFinishes(number);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kill.class,
      names = {"NEVER", ".*_PAIRING"},
      mode = EnumSource.Mode.MATCH_NONE)
  void whenItDiesBesideTheSigner_thenTheSameRequestGivesTheOneCertificate(Kill at)
      throws Exception {
    String number = begin().number();
    pinsProved(number);
    byte[] request = request("CN=whatever");
    hall.store.kill = at;
    assertThatThrownBy(() -> ask(() -> desk().certifyByClerk(number, "0a01", request)))
        .isInstanceOf(Killed.class);
    hall.store.kill = Kill.NEVER;
    assertThat(ask(() -> desk().see(number)).next()).contains(EnrolmentStep.KEY);
    // As each start of a hall does.
    hall.cycle().repair();
    assertFinishes(number);
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void whenItDiesWhileItTakesTheProof_thenTheTokenIsTheOrganisationsOnce(At at) throws Exception {
    EnrolmentView view = certified();
    byte[] certificate = view.certificate().orElseThrow().content().der();
    byte[] signature = proof(view, ORIGIN);
    killed(at, () -> desk().proveByClerk(view.number(), certificate, signature));
    EnrolmentView after = ask(() -> desk().see(view.number()));
    if (at == At.BEFORE_COMMIT) {
      assertThat(after.next()).contains(EnrolmentStep.READ_BACK);
      assertFinishes(view.number());
    } else {
      assertThat(after.state()).isEqualTo(EnrolmentState.COMPLETED);
    }
  }
}
