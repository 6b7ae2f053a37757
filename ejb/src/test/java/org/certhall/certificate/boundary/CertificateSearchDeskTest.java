package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.certhall.authority.entity.Authority;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.CarriedCertificates;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.Wish;
import org.certhall.problem.Problem;
import org.certhall.subscriber.boundary.DemoSubscribers;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificateSearchDeskTest {

  private static final int MANY = 60;

  private final Counter counter = new Counter();
  private final TestHall hall = TestHall.founded(counter.now);
  private final List<Certificate> issued = new ArrayList<>();

  @BeforeEach
  void open() {
    counter.staff = "clerk";
    counter
        .wiring
        .with(CertificateStore.class, "org.certhall.certificate.boundary.JpaCertificateStore")
        .with(CarriedCertificates.class, "org.certhall.token.boundary.TokensContent");
    for (int i = 0; i < MANY; i++) {
      hall.now = counter.now.minus(Duration.ofDays(MANY - i));
      issued.add(certified("O-" + i));
    }
    issued.get(0).revoke(RevocationReason.SUPERSEDED, null, counter.now, 1);
    issued.get(1).hold(counter.now, 2);
    keep();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private Certificate certified(String order) {
    OrganisationSubject subject =
        new OrganisationSubject(
            new OrganisationName(DemoSubscribers.FIRST_NAME),
            new SocialCreditCode(DemoSubscribers.FIRST_CREDIT_CODE));
    return hall.cycle()
        .certify(
            new Wish(
                TestHall.ISSUING,
                ProfileName.ORGANISATION_SIGNATURE,
                Fixtures.request("good_p256.csr"),
                subject,
                order));
  }

  private void keep() {
    counter.database.inTransaction(
        () -> {
          EntityManager manager = counter.database.current();
          for (Authority authority : hall.authorities.all()) {
            manager.persist(authority);
            manager.flush();
          }
          hall.store.certificates.values().forEach(manager::persist);
          return null;
        });
  }

  private CertificatePage search(String words) {
    return search(words, null, null);
  }

  private CertificatePage search(
      String words, CertificateStatus status, CertificateQuestion.Cursor before) {
    return search(new CertificateQuestion(words, status, null, null, before));
  }

  private CertificatePage search(CertificateQuestion question) {
    CertificateSearchDesk desk = counter.wiring.get(CertificateSearchDesk.class);
    return counter.ask(() -> desk.search(question));
  }

  @Test
  void whenNothingIsAsked_thenNothingIsShown() {
    assertThat(search(" ").rows()).isEmpty();
  }

  @Test
  void whenSearchedByCreditCodeOrName_thenAllPagesTogetherHoldEachOnceNewestFirst() {
    for (String words :
        List.of(DemoSubscribers.FIRST_CREDIT_CODE, DemoSubscribers.FIRST_NAME.substring(0, 4))) {
      List<CertificateRow> all = new ArrayList<>();
      CertificateQuestion.Cursor next = null;
      do {
        CertificatePage page = search(words, null, next);
        all.addAll(page.rows());
        next = page.next();
      } while (next != null);
      assertThat(all)
          .extracting(CertificateRow::serial)
          .containsExactlyElementsOf(newestFirst(IntStream.range(0, MANY)));
    }
  }

  private Instant dayOf(int place) {
    return counter.now.minus(Duration.ofDays(MANY - place));
  }

  private List<String> newestFirst(IntStream places) {
    List<String> serials = new ArrayList<>();
    places.forEach(place -> serials.add(0, issued.get(place).serial().toString()));
    return serials;
  }

  @Test
  void whenSearchedByTheBeginningOfTheSerial_thenFound() {
    String serial = issued.get(7).serial().toString();
    CertificatePage page = search(serial.substring(0, 10).toLowerCase(Locale.ROOT));

    assertThat(page.clue()).isEqualTo("SERIAL");
    assertThat(page.rows()).extracting(CertificateRow::serial).containsExactly(serial);
  }

  @Test
  void whenSearchedByToken_thenWhatLiesInIt() {
    SerialNumber inside = issued.get(3).serial();
    counter.enrol("DEMO-0077", inside);

    CertificatePage page = search("DEMO-0077");
    assertThat(page.clue()).isEqualTo("TOKEN");
    assertThat(page.rows()).extracting(CertificateRow::serial).containsExactly(inside.toString());
  }

  @Test
  void whenSearchedByState_thenThoseInIt() {
    assertThat(search(null, CertificateStatus.REVOKED, null).rows())
        .extracting(CertificateRow::serial, CertificateRow::status)
        .containsExactly(tuple(issued.get(0).serial().toString(), CertificateStatus.REVOKED));
    assertThat(search(null, CertificateStatus.ON_HOLD, null).rows())
        .extracting(CertificateRow::serial)
        .containsExactly(issued.get(1).serial().toString());
    Set<CertificateStatus> seen = new HashSet<>();
    search(null, CertificateStatus.VALID, null).rows().forEach(row -> seen.add(row.status()));
    assertThat(seen).containsExactly(CertificateStatus.VALID);
  }

  @Test
  void whenSearchedByDate_thenThoseOfTheDays() {
    Instant from = dayOf(10);
    Instant to = dayOf(12);

    assertThat(search(new CertificateQuestion(null, null, from, to, null)).rows())
        .extracting(CertificateRow::serial)
        .containsExactlyElementsOf(newestFirst(IntStream.range(10, 12)));
  }

  @Test
  void whenTheNameIsOfNobody_thenNothingAndNotEverything() {
    assertThat(search("没有这个单位").rows()).isEmpty();
  }

  @Test
  void whenTheOrganisationIsOfAnotherBranch_thenItsCertificatesAreNeitherListedNorShown() {
    counter.branch = "OTHER-01";
    SerialNumber serial = issued.get(5).serial();

    assertThat(search(DemoSubscribers.FIRST_CREDIT_CODE).rows()).isEmpty();
    assertThatThrownBy(
            () -> counter.ask(() -> counter.wiring.get(CertificateSearchDesk.class).see(serial)))
        .isInstanceOf(Problem.class)
        .hasMessage("not-found");
  }
}
