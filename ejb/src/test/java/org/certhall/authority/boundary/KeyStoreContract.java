package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;
import org.junit.jupiter.api.Test;

/** What every key store shall do, whatever lies behind it. */
abstract class KeyStoreContract {

  private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.UTF_8);

  /** The store, opened anew each time, as after a restart of the hall. */
  abstract KeyStoreGate open() throws Exception;

  /** What it must be able to do. */
  abstract Set<KeyAlgorithm> expected();

  static boolean isGood(KeyHandle key, byte[] data, byte[] signature) {
    try {
      Signature judge =
          Signature.getInstance(
              key.algorithm().scheme().standardName(), new BouncyCastleProvider());
      judge.initVerify(
          java.security.KeyFactory.getInstance(
                  key.publicKey().getAlgorithm(), new BouncyCastleProvider())
              .generatePublic(
                  new java.security.spec.X509EncodedKeySpec(key.publicKey().getEncoded())));
      judge.update(data);
      return judge.verify(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String nameOf(KeyAlgorithm algorithm) {
    return "key-" + algorithm.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void whenAskedWhatItCan_thenItSaysSoAndCanAlsoAfterOpeningAgain() throws Exception {
    KeyStoreGate store = open();
    assertThat(store.abilities()).containsExactlyInAnyOrderElementsOf(expected());
    for (KeyAlgorithm algorithm : expected()) {
      if (algorithm == KeyAlgorithm.RSA_4096) {
        continue; // takes seconds to make, and differs from 3072 by its length alone
      }
      KeyHandle made = store.create(nameOf(algorithm), algorithm);
      assertThat(made.algorithm()).isEqualTo(algorithm);
      assertThat(made.store()).isEqualTo(store.name());
      KeyStoreGate again = open();
      KeyHandle found = again.find(nameOf(algorithm)).orElseThrow();
      assertThat(found.algorithm()).isEqualTo(algorithm);
      assertThat(found.publicKey().getEncoded()).isEqualTo(made.publicKey().getEncoded());
      assertThat(isGood(made, DATA, again.sign(found, algorithm.scheme(), DATA))).isTrue();
    }
  }

  @Test
  void whenContentComesInPieces_thenTheWholeIsSigned() throws Exception {
    KeyStoreGate store = open();
    KeyHandle key = store.create("pieces", KeyAlgorithm.P_384);
    byte[] signature =
        store.sign(
            key,
            SignatureScheme.ECDSA_SHA384,
            sink -> {
              for (byte octet : DATA) {
                sink.write(octet);
              }
            });
    assertThat(isGood(key, DATA, signature)).isTrue();
  }

  @Test
  void whenManyThreadsSign_thenEverySignatureIsGood() throws Exception {
    KeyStoreGate store = open();
    KeyHandle key = store.create("busy", KeyAlgorithm.P_256);
    List<Boolean> good =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> ("text " + i).getBytes(StandardCharsets.UTF_8))
            .map(text -> isGood(key, text, store.sign(key, SignatureScheme.ECDSA_SHA256, text)))
            .toList();
    assertThat(good).hasSize(100).containsOnly(true);
  }

  @Test
  void whenNameIsTaken_thenRefusedAndTheOldKeyStays() throws Exception {
    KeyStoreGate store = open();
    KeyHandle first = store.create("taken", KeyAlgorithm.P_256);
    assertThatThrownBy(() -> store.create("taken", KeyAlgorithm.P_256))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("taken");
    assertThat(open().find("taken").orElseThrow().publicKey().getEncoded())
        .isEqualTo(first.publicKey().getEncoded());
  }

  @Test
  void whenSchemeIsOfAnotherKey_thenRefused() throws Exception {
    KeyStoreGate store = open();
    KeyHandle key = store.create("elliptic", KeyAlgorithm.P_256);
    assertThatThrownBy(() -> store.sign(key, SignatureScheme.RSA_SHA256, DATA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("elliptic");
  }

  @Test
  void whenNoKeyHasTheName_thenNoneIsFound() throws Exception {
    assertThat(open().find("nobody")).isEmpty();
    assertThat(open().keyNames()).isEmpty();
  }

  @Test
  void whenListed_thenEveryKeyIsNamed() throws Exception {
    KeyStoreGate store = open();
    store.create("second", KeyAlgorithm.P_256);
    store.create("first", KeyAlgorithm.P_384);
    assertThat(store.keyNames()).containsExactly("first", "second");
    assertThat(open().keyNames()).containsExactly("first", "second");
  }

  @Test
  void whenRemoved_thenItIsGoneForGoodAndTheOtherStays() throws Exception {
    KeyStoreGate store = open();
    KeyHandle key = store.create("unwanted", KeyAlgorithm.P_256);
    store.create("wanted", KeyAlgorithm.P_256);
    store.remove(key);
    assertThat(store.find("unwanted")).isEmpty();
    assertThat(open().keyNames()).containsExactly("wanted");
    assertThatThrownBy(() -> store.sign(key, SignatureScheme.ECDSA_SHA256, DATA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unwanted");
    assertThat(store.create("unwanted", KeyAlgorithm.P_256).publicKey().getEncoded())
        .isNotEqualTo(key.publicKey().getEncoded());
  }

  @Test
  void whenAsked_thenItAnswers() throws Exception {
    assertThat(open().state().answers()).isTrue();
  }
}
