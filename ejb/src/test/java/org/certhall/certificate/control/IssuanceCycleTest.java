package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreState;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.authority.entity.SignatureScheme;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.IssuanceInMemory.Kill;
import org.certhall.certificate.control.IssuanceInMemory.Killed;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.Wish;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssuanceCycleTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.7Z");

  private TestHall hall;

  @BeforeEach
  void setUp() {
    hall = TestHall.founded(NOW);
    hall.store.log.clear();
  }

  private Wish wish() {
    return hall.wish(Fixtures.request("good_p256.csr"), "O-1");
  }

  private long subscribers() {
    return hall.store.certificates.values().stream()
        .filter(certificate -> certificate.creditCode().isPresent())
        .count();
  }

  @Test
  void whenCertified_thenIntentComesFirstAndAllIsOnDiskBeforeTheAnswer() {
    hall.cycle().certify(wish());
    assertThat(hall.store.log).containsExactly("intend", "keep", "sync");
  }

  @Test
  void whenCertified_thenSerialIsRandomAndDatesAreOurs() {
    Certificate certificate = hall.cycle().certify(wish());
    assertThat(certificate.serial().value().bitLength()).isBetween(64, 128);
    assertThat(certificate.notBefore()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(certificate.notAfter()).isEqualTo(Instant.parse("2027-11-20T07:59:59Z"));
    assertThat(certificate.statusAt(NOW)).isEqualTo(CertificateStatus.VALID);
    assertThat(certificate.statusAt(NOW.plusSeconds(366L * 86_400)))
        .isEqualTo(CertificateStatus.EXPIRED);
  }

  @Test
  void whenRequestNamesSomebody_thenTheNameIsOurs() {
    Certificate certificate = hall.cycle().certify(wish());
    assertThat(certificate.subject()).contains("云帆样例科技有限公司").doesNotContain("Ignored");
    assertThat(certificate.creditCode()).contains("914403001922038216");
    assertThat(certificate.profileVersion()).isEqualTo(2);
  }

  @Test
  void whenSameWishIsMadeAgain_thenSameCertificate() {
    Certificate first = hall.cycle().certify(wish());
    Certificate second = hall.cycle().certify(wish());
    assertThat(second.encoded()).isEqualTo(first.encoded());
    assertThat(subscribers()).isEqualTo(1);
  }

  @Test
  void whenRequestIsBad_thenNothingIsWritten() {
    Wish bad = hall.wish(Fixtures.request("short_key_rsa_1024.csr"), "O-1");
    assertThatThrownBy(() -> hall.cycle().certify(bad)).isInstanceOf(Problem.class);
    assertThat(hall.store.log).isEmpty();
  }

  private static Wish wishOfAnother() {
    return new Wish(
        TestHall.ISSUING,
        ProfileName.ORGANISATION_SIGNATURE,
        Fixtures.request("good_p256.csr"),
        new OrganisationSubject(
            new OrganisationName("另一家样例有限公司"), new SocialCreditCode("91310000MA1FL0000N")),
        "O-2");
  }

  @Test
  void whenKeyBelongsToAnotherSubject_thenRefused() {
    hall.cycle().certify(wish());
    assertRefused(wishOfAnother(), ProblemType.REQUEST_KEY_TAKEN);
  }

  @Test
  void whenKeyIsOnlyIntendedForAnotherSubject_thenRefusedTheSame() {
    hall.store.kill = Kill.AFTER_INTENT;
    assertThatThrownBy(() -> hall.cycle().certify(wish())).isInstanceOf(Killed.class);
    hall.store.kill = Kill.NEVER;
    assertRefused(wishOfAnother(), ProblemType.REQUEST_KEY_TAKEN);
  }

  @Test
  void whenKeyWasGivenUp_thenRefusedAlsoForTheSameSubject() {
    hall.certificates.lockKey(hall.cycle().certify(wish()).keyDigest()).giveUp();
    assertRefused(
        hall.wish(Fixtures.request("good_p256.csr"), "O-2"), ProblemType.REQUEST_KEY_TAKEN);
  }

  @Test
  void whenSameSubjectRenewsWithTheSameKey_thenAnotherCertificate() {
    hall.cycle().certify(wish());
    hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-2"));
    assertThat(subscribers()).isEqualTo(2);
  }

  @Test
  void whenAuthorityHasNoListYet_thenItCertifiesNobody() {
    TestHall fresh = new TestHall(NOW);
    Wish early = fresh.wish(Fixtures.request("good_p256.csr"), "O-1");
    assertThatThrownBy(() -> fresh.cycle().certify(early))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.AUTHORITY_NOT_READY));
  }

  @Test
  void whenFounded_thenEachListIsOlderThanTheFirstCertificate() {
    TestHall fresh = new TestHall(NOW);
    fresh.found(TestHall.ROOT, "C=CN,CN=Root", TestHall.ROOT);
    assertThat(fresh.lists.latest(ListScope.whole(TestHall.ROOT))).isPresent();
    assertThat(fresh.store.certificates).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kill.class,
      names = {"BEFORE_INTENT", "AFTER_INTENT", "BEFORE_KEEPING", "AFTER_KEEPING"})
  void whenKilledAtAnyPoint_thenNoCertificateOrOneRecorded(Kill point) {
    hall.store.kill = point;
    assertThatThrownBy(() -> hall.cycle().certify(wish())).isInstanceOf(Killed.class);
    hall.store.kill = Kill.NEVER;
    hall.cycle().repair();
    assertThat(hall.store.unfinished()).isEmpty();
    assertThat(subscribers()).isEqualTo(point == Kill.BEFORE_INTENT ? 0 : 1);
    hall.cycle().repair();
    Certificate again = hall.cycle().certify(wish());
    assertThat(subscribers()).as("never two").isEqualTo(1);
    TBSCertificate tbs =
        TBSCertificate.getInstance(hall.store.intents.get(again.serial()).toBeSigned());
    assertThat(tbs.getSerialNumber().getValue()).isEqualTo(again.serial().value());
  }

  @Test
  void whenKilledWhileSigning_thenRepairSignsTheVeryBytesOnce() {
    KeyStoreGate good = hall.gate;
    hall.gate = new BrokenGate(good);
    assertThatThrownBy(() -> hall.cycle().certify(wish())).isInstanceOf(Killed.class);
    hall.gate = good;
    hall.cycle().repair();
    assertThat(hall.store.log).containsExactly("intend", "keep");
    assertThat(subscribers()).isEqualTo(1);
  }

  @Test
  void whenWishIsRepeatedBeforeTheRepair_thenItIsTheIntendedCertificate() {
    hall.store.kill = Kill.AFTER_INTENT;
    assertThatThrownBy(() -> hall.cycle().certify(wish())).isInstanceOf(Killed.class);
    hall.store.kill = Kill.NEVER;
    Certificate certificate = hall.cycle().certify(wish());
    assertThat(hall.store.intents).containsKey(certificate.serial());
    assertThat(subscribers()).isEqualTo(1);
  }

  @Test
  void whenKeyIsGoneAtRepair_thenAbandonedAndTheWishMayBeMadeAgain() {
    hall.store.kill = Kill.AFTER_INTENT;
    assertThatThrownBy(() -> hall.cycle().certify(wish())).isInstanceOf(Killed.class);
    hall.store.kill = Kill.NEVER;
    hall.gate = new KeysInMemory();
    hall.cycle().repair();
    assertThat(hall.store.log).containsExactly("intend", "abandon key-gone");
    assertThat(hall.store.intentOf(wish().digest())).isEmpty();
    assertThat(subscribers()).isZero();
  }

  @Test
  void whenKeyStoreIsAway_thenTryLaterAndTheIntentWaitsAndIsNeverGivenUp() {
    KeyStoreGate good = hall.gate;
    hall.gate = new AwayGate(good, true);
    assertRefused(wish(), ProblemType.KEY_STORE_AWAY);
    assertThat(hall.store.log).containsExactly("intend");
    hall.gate = new AwayGate(good, false);
    assertThat(hall.cycle().repair()).isZero();
    assertThat(hall.store.unfinished()).hasSize(1);

    hall.gate = good;
    assertThat(hall.cycle().repair()).isEqualTo(1);
    assertThat(hall.store.log).containsExactly("intend", "keep");
  }

  @Test
  void whenKeyStoreIsAwayFromTheStart_thenNothingIsWritten() {
    hall.gate = new AwayGate(hall.gate, false);
    assertRefused(wish(), ProblemType.KEY_STORE_AWAY);
    assertThat(hall.store.log).isEmpty();
  }

  @Test
  void whenKeyStoreGivesWrongSignature_thenNothingIsKept() {
    KeyStoreGate good = hall.gate;
    hall.gate = new LyingGate(good);
    assertThatThrownBy(() -> hall.cycle().certify(wish()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("wrong signature");
    assertThat(hall.store.log).containsExactly("intend");
  }

  private void assertRefused(Wish wish, ProblemType type) {
    assertThatThrownBy(() -> hall.cycle().certify(wish))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  /** A key store before the one in which the keys are. */
  private abstract static class GateBefore implements KeyStoreGate {
    final KeyStoreGate behind;

    GateBefore(KeyStoreGate behind) {
      this.behind = behind;
    }

    @Override
    public KeyStoreName name() {
      return behind.name();
    }

    @Override
    public Set<KeyAlgorithm> abilities() {
      return behind.abilities();
    }

    @Override
    public KeyHandle create(String keyName, KeyAlgorithm algorithm) {
      return behind.create(keyName, algorithm);
    }

    @Override
    public Optional<KeyHandle> find(String keyName) {
      return behind.find(keyName);
    }

    @Override
    public SortedSet<String> keyNames() {
      return behind.keyNames();
    }

    @Override
    public void remove(KeyHandle key) {
      behind.remove(key);
    }

    @Override
    public KeyStoreState state() {
      return behind.state();
    }

    @Override
    public void reopen() {
      behind.reopen();
    }
  }

  /** The server dies inside the key store. */
  private static final class BrokenGate extends GateBefore {
    BrokenGate(KeyStoreGate behind) {
      super(behind);
    }

    @Override
    public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
      throw new Killed();
    }
  }

  /** The key store's cable is cut: before the key is looked for, or between that and signing. */
  private static final class AwayGate extends GateBefore {
    private final boolean knowsItsKeys;

    AwayGate(KeyStoreGate behind, boolean knowsItsKeys) {
      super(behind);
      this.knowsItsKeys = knowsItsKeys;
    }

    @Override
    public Optional<KeyHandle> find(String keyName) {
      if (knowsItsKeys) {
        return super.find(keyName);
      }
      throw new KeyStoreFailure(KeyStoreFault.AWAY, "cut");
    }

    @Override
    public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
      throw new KeyStoreFailure(KeyStoreFault.AWAY, "cut");
    }
  }

  /** The key store signs something else. */
  private static final class LyingGate extends GateBefore {
    LyingGate(KeyStoreGate behind) {
      super(behind);
    }

    @Override
    public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
      return behind.sign(key, scheme, new byte[] {1, 2, 3});
    }
  }
}
