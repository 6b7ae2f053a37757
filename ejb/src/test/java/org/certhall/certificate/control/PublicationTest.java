package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.CertificateList;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static final ListScope ROOT = ListScope.whole(TestHall.ROOT);

  private static final ListScope ISSUING = ListScope.whole(TestHall.ISSUING);

  private TestHall hall;

  @BeforeEach
  void setUp() {
    hall = TestHall.founded(NOW);
  }

  @Test
  void whenPublishedAgain_thenNumberGrows() {
    long before = hall.lists.latest(ROOT).orElseThrow().number();
    RevocationList next = hall.publication().publish(ROOT);
    assertThat(next.number()).isEqualTo(before + 1);
  }

  @Test
  void whenListIsYoung_thenNoneIsDue() {
    hall.now = NOW.plus(Duration.ofDays(3));
    assertThat(hall.publication().isDue(ROOT)).isFalse();
  }

  @Test
  void whenListHasLivedHalfItsLife_thenTheNextIsDueWellBeforeItsEnd() {
    hall.now = NOW.plus(Duration.ofDays(4));
    assertThat(hall.publication().isDue(ROOT)).isTrue();
    assertThat(hall.lists.latest(ROOT).orElseThrow().nextUpdate()).isAfter(hall.now);
  }

  @Test
  void whenAuthorityIsUnknown_thenRefused() {
    assertThatThrownBy(
            () -> hall.publication().publish(ListScope.whole(new AuthorityName("nobody"))))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whenSomethingWasRevoked_thenAListIsDueUntilItTellsOfIt() {
    hall.revoke(certified("O-1"), RevocationReason.SUPERSEDED, null);
    assertThat(hall.publication().isDue(ISSUING)).isTrue();

    assertThat(hall.publication().refresh(ISSUING)).isTrue();
    assertThat(hall.publication().isDue(ISSUING)).isFalse();
  }

  @Test
  void whenAnotherHasToldOfItMeanwhile_thenNoSecondListComesOut() {
    hall.revoke(certified("O-1"), RevocationReason.SUPERSEDED, null);
    hall.publication().refresh(ISSUING);

    assertThat(hall.publication().refresh(ISSUING)).isFalse();
  }

  @Test
  void whenListsComeBySchedule_thenARevocationWaits() {
    hall.policy = policy(ListPolicy.OnRevocation.NOTHING);
    hall.revoke(certified("O-1"), RevocationReason.SUPERSEDED, null);

    assertThat(hall.publication().isDue(ISSUING)).isFalse();
  }

  @Test
  void whenDeltasComeOut_thenTheyAddWhatTheCompleteListDoesNotTell() {
    hall.policy = policy(ListPolicy.OnRevocation.DELTA);
    hall.revoke(certified("O-1"), RevocationReason.SUPERSEDED, null);
    RevocationList complete = hall.publication().publish(ISSUING);
    Certificate second = certified("O-2");
    hall.revoke(second, RevocationReason.SUPERSEDED, null);
    hall.publication().refresh(ISSUING);

    RevocationList delta = hall.lists.latestDelta(ISSUING).orElseThrow();
    assertThat(delta.base()).hasValue(complete.number());
    assertThat(delta.number()).isGreaterThan(complete.number());
    assertThat(serialsOn(delta)).containsExactly(second.serial().value());
    assertThat(hall.lists.latest(ISSUING)).contains(complete);
  }

  @Test
  void whenACompleteListComesOut_thenADeltaOfItsNumberLeadsThereFromTheOneBefore() {
    hall.policy = policy(ListPolicy.OnRevocation.DELTA);
    RevocationList before = hall.lists.latest(ISSUING).orElseThrow();
    Certificate revoked = certified("O-1");
    hall.revoke(revoked, RevocationReason.SUPERSEDED, null);
    RevocationList complete = hall.publication().publish(ISSUING);

    RevocationList delta = hall.lists.latestDelta(ISSUING).orElseThrow();
    assertThat(delta.number()).isEqualTo(complete.number());
    assertThat(delta.base()).hasValue(before.number());
    assertThat(serialsOn(delta)).containsExactly(revoked.serial().value());
  }

  @Test
  void whenListsAreDivided_thenEachTellsOfItsOwnAndTheWholeOfAll() {
    hall.divideLists(TestHall.ISSUING, 2);
    Map<ListScope, List<BigInteger>> expected = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      Certificate certificate = certified("O-" + i);
      hall.revoke(certificate, RevocationReason.SUPERSEDED, null);
      expected
          .computeIfAbsent(certificate.list(), scope -> new ArrayList<>())
          .add(certificate.serial().value());
    }
    assertThat(expected).allSatisfy((scope, serials) -> assertThat(scope.isWhole()).isFalse());
    expected.forEach(
        (scope, serials) ->
            assertThat(serialsOn(hall.publication().publish(scope)))
                .containsExactlyInAnyOrderElementsOf(serials));
    assertThat(serialsOn(hall.publication().publish(ISSUING))).hasSize(12);
  }

  private static ListPolicy policy(ListPolicy.OnRevocation onRevocation) {
    return new ListPolicy(Duration.ofDays(7), Duration.ofDays(1), onRevocation);
  }

  private Certificate certified(String order) {
    return hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), order));
  }

  private List<BigInteger> serialsOn(RevocationList list) {
    return Arrays.stream(
            CertificateList.getInstance(hall.lists.encoded(list)).getRevokedCertificates())
        .map(entry -> entry.getUserCertificate().getValue())
        .toList();
  }
}
