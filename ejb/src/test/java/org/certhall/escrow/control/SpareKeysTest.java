package org.certhall.escrow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.Sealer;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.control.Profiles;
import org.certhall.certificate.control.RequestChecks;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.escrow.entity.EncryptionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpareKeysTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

  private final EncryptionKeyStoreFake store = new EncryptionKeyStoreFake();
  private final Sealer sealer = new MasterKeySealer(new FixedMasterKeys(1), new SecureRandom());

  private SpareKeys wanting(Map<KeyAlgorithm, Integer> wanted) {
    return new SpareKeys(
        store, new EncryptionKeyMaker(sealer, new SecureRandom(), CLOCK), sealer, wanted);
  }

  @Test
  void whenKeysAreMissing_thenTheyAreMadeABatchAtATimeUntilAllLieReady() {
    SpareKeys spare = wanting(Map.of(KeyAlgorithm.SM2, 12, KeyAlgorithm.P_256, 3));

    assertThat(spare.refill()).isEqualTo(13);
    assertThat(spare.refill()).isEqualTo(2);
    assertThat(spare.refill()).isZero();
    assertThat(store.spare(KeyAlgorithm.SM2)).isEqualTo(12);
    spare.take("pair", KeyAlgorithm.SM2);
    assertThat(spare.refill()).isOne();
  }

  @Test
  void whenThePairAsksAgain_thenItIsTheSameKeyAndNobodyElses() {
    SpareKeys spare = wanting(Map.of(KeyAlgorithm.P_256, 3));
    spare.refill();

    String first = spare.take("one", KeyAlgorithm.P_256).id();
    assertThat(spare.take("one", KeyAlgorithm.P_256).id()).isEqualTo(first);
    assertThat(spare.take("other", KeyAlgorithm.P_256).id()).isNotEqualTo(first);
  }

  @Test
  void whenTheStoreIsEmpty_thenOneIsMadeThenAndThere() {
    assertThat(wanting(Map.of()).take("pair", KeyAlgorithm.P_384).standing())
        .isEqualTo(EncryptionKey.Standing.IN_USE);
    assertThat(store.all).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyAlgorithm.class,
      names = {"SM2", "P_256", "RSA_2048"})
  void whenMade_thenItsRequestPassesTheChecksOfTheAuthority(KeyAlgorithm algorithm) {
    CertificationRequest request =
        CertificationRequest.parse(wanting(Map.of()).take("pair", algorithm).request());

    new RequestChecks()
        .check(request, new Profiles("1.2.3").get(ProfileName.ORGANISATION_SIGNATURE));
  }

  @Test
  void whenRevealed_thenItIsThePrivateKeyOfTheRequest() throws IOException {
    SpareKeys spare = wanting(Map.of());
    EncryptionKey key = spare.take("pair", KeyAlgorithm.SM2);
    var publicKey =
        (ECPublicKeyParameters)
            PublicKeyFactory.createKey(CertificationRequest.parse(key.request()).publicKey());
    try (Secret clear = spare.reveal(key)) {
      var privateKey = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(clear.bytes());
      assertThat(privateKey.getParameters().getG().multiply(privateKey.getD()).normalize())
          .isEqualTo(publicKey.getQ());
      assertThat(contains(key.sealed(), Arrays.copyOf(clear.bytes(), 24))).isFalse();
    }
  }

  private static boolean contains(byte[] all, byte[] part) {
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(part, StandardCharsets.ISO_8859_1));
  }

  @Test
  void whenItsBytesStandInAnotherRow_thenTheyDoNotOpen() {
    SpareKeys spare = wanting(Map.of());
    EncryptionKey key = spare.take("pair", KeyAlgorithm.SM2);
    EncryptionKey moved =
        EncryptionKey.spare(
            "another", KeyAlgorithm.SM2, key.request(), key.sealed(), CLOCK.instant());
    store.add(List.of(moved));

    assertThatThrownBy(() -> spare.reveal(moved)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenAKeyIsInUse_thenItIsTakenByNoOtherAndBoundToOneCertificate() {
    EncryptionKey key = wanting(Map.of()).take("pair", KeyAlgorithm.SM2);

    assertThatThrownBy(() -> key.take("other", CLOCK.instant()))
        .isInstanceOf(IllegalStateException.class);
    key.bind("0A");
    key.bind("0A");
    assertThatThrownBy(() -> key.bind("0B")).isInstanceOf(IllegalStateException.class);
  }
}
