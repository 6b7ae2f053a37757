package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SoftwareKeyStoreTest {

  private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setUp() {
    file = folder.resolve("keys").resolve("keystore.p12");
  }

  private SoftwareKeyStore open() {
    return new SoftwareKeyStore(
        file, "a password".toCharArray(), new SecureRandom(), Instant.EPOCH);
  }

  @Test
  void whenKeyIsMade_thenItSignsAlsoAfterOpeningAgain() throws Exception {
    open().create("one", KeyAlgorithm.P_256);
    SoftwareKeyStore again = open();
    KeyHandle key = again.find("one").orElseThrow();
    Signature judge = Signature.getInstance("SHA256withECDSA");
    judge.initVerify(key.publicKey());
    judge.update(DATA);
    assertThat(judge.verify(again.sign(key, SignatureScheme.ECDSA_SHA256, DATA))).isTrue();
  }

  @Test
  void whenSameBytesAreSignedTwice_thenSignaturesAreEqual() {
    SoftwareKeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    assertThat(store.sign(key, SignatureScheme.ECDSA_SHA256, DATA))
        .isEqualTo(store.sign(key, SignatureScheme.ECDSA_SHA256, DATA));
  }

  @Test
  void whenStoreSaysItCan_thenItCan() throws Exception {
    SoftwareKeyStore store = open();
    for (KeyAlgorithm algorithm : store.abilities()) {
      if (algorithm == KeyAlgorithm.RSA_4096) {
        continue; // takes seconds to make, and differs from 3072 by its length alone
      }
      KeyHandle key = store.create(algorithm.name(), algorithm);
      assertThat(key.algorithm()).isEqualTo(algorithm);
      Signature judge =
          Signature.getInstance(algorithm.scheme().standardName(), new BouncyCastleProvider());
      judge.initVerify(key.publicKey());
      judge.update(DATA);
      assertThat(judge.verify(store.sign(key, algorithm.scheme(), DATA))).isTrue();
    }
  }

  @Test
  void whenSm2KeyIsMade_thenItSignsAlsoAfterOpeningAgain() throws Exception {
    KeyHandle made = open().create("sm2", KeyAlgorithm.SM2);
    SoftwareKeyStore again = open();
    KeyHandle key = again.find("sm2").orElseThrow();
    assertThat(key.algorithm()).isEqualTo(KeyAlgorithm.SM2);
    assertThat(key.publicKey()).isEqualTo(made.publicKey());
    for (int i = 0; i < 3; i++) {
      Signature judge = Signature.getInstance("SM3withSM2", new BouncyCastleProvider());
      judge.initVerify(made.publicKey());
      judge.update(DATA);
      assertThat(judge.verify(again.sign(key, SignatureScheme.SM2_SM3, DATA))).isTrue();
    }
  }

  @Test
  void whenManyThreadsSign_thenEverySignatureIsGood() throws Exception {
    SoftwareKeyStore store = open();
    KeyHandle key = store.create("sm2", KeyAlgorithm.SM2);
    List<Boolean> good =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> isGood(key, ("text " + i).getBytes(StandardCharsets.UTF_8), store))
            .toList();
    assertThat(good).hasSize(200).containsOnly(true);
  }

  private static boolean isGood(KeyHandle key, byte[] text, SoftwareKeyStore store) {
    try {
      Signature judge = Signature.getInstance("SM3withSM2", new BouncyCastleProvider());
      judge.initVerify(key.publicKey());
      judge.update(text);
      return judge.verify(store.sign(key, SignatureScheme.SM2_SM3, text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whenSm2NameIsTakenByAnotherKind_thenRefused() {
    SoftwareKeyStore store = open();
    store.create("one", KeyAlgorithm.SM2);
    assertThatThrownBy(() -> store.create("one", KeyAlgorithm.P_256))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenNameIsTaken_thenRefusedAndOldKeyStays() {
    SoftwareKeyStore store = open();
    KeyHandle first = store.create("one", KeyAlgorithm.P_256);
    assertThatThrownBy(() -> store.create("one", KeyAlgorithm.P_256))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.find("one")).contains(first);
  }

  @Test
  void whenSchemeIsOfAnotherKey_thenRefused() {
    SoftwareKeyStore store = open();
    KeyHandle key = store.create("one", KeyAlgorithm.P_256);
    assertThatThrownBy(() -> store.sign(key, SignatureScheme.RSA_SHA256, DATA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one");
  }

  @Test
  void whenMasterKeyIsAskedByName_thenItIsNoSigningKey() {
    assertThat(open().find("master-sealing-1")).isEmpty();
  }

  @Test
  void whenPasswordIsWrong_thenOneClearLine() {
    open();
    assertThatThrownBy(
            () ->
                new SoftwareKeyStore(
                    file, "another".toCharArray(), new SecureRandom(), Instant.EPOCH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keystore.p12")
        .hasMessageContaining("password")
        .hasMessageNotContaining("another");
  }

  @Test
  void whenFileIsDamaged_thenRefusedAndNotOverwritten() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "not a key store");
    assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
    assertThat(file).hasContent("not a key store");
  }

  @Test
  void whenWritten_thenOnlyTheOwnerReadsAndNothingIsLeftBeside() throws Exception {
    open().create("one", KeyAlgorithm.P_256);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whenOpenedAgain_thenMasterKeysAreTheSame() {
    SoftwareKeyStore first = open();
    SoftwareKeyStore second = open();
    assertThat(second.digestKey()).hasSize(32).isEqualTo(first.digestKey());
    assertThat(second.sealingKey((byte) 1)).isEqualTo(first.sealingKey((byte) 1));
    assertThat(first.sealingKey((byte) 1)).isNotEqualTo(first.digestKey());
    assertThatThrownBy(() -> first.sealingKey((byte) 2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenPasswordFileIsMissingForNewStore_thenOneIsMadeForItsOwnerAlone() throws Exception {
    Path secret = folder.resolve("keystore.password");
    char[] made = new KeyStorePassword(file, new SecureRandom()).find(Optional.empty(), secret);
    assertThat(new String(made)).hasSize(64);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(new KeyStorePassword(file, new SecureRandom()).find(Optional.empty(), secret))
        .isEqualTo(made);
  }

  @Test
  void whenPasswordFileOfOldStoreIsMissing_thenRefused() {
    open();
    Path secret = folder.resolve("keystore.password");
    assertThatThrownBy(
            () -> new KeyStorePassword(file, new SecureRandom()).find(Optional.empty(), secret))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keystore.password");
    assertThat(secret).doesNotExist();
  }

  @Test
  void whenPasswordIsConfigured_thenNoFileIsMade() {
    Path secret = folder.resolve("keystore.password");
    assertThat(new KeyStorePassword(file, new SecureRandom()).find(Optional.of("given"), secret))
        .isEqualTo("given".toCharArray());
    assertThat(secret).doesNotExist();
  }

  /** A lock of the map's must never be waited for under the store's, nor the other way round. */
  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whenKeysAreMadeWhileOthersLookForThem_thenNeitherWaitsForTheOtherForEver() throws Exception {
    SoftwareKeyStore store = open();
    AtomicBoolean made = new AtomicBoolean();
    ExecutorService others = Executors.newFixedThreadPool(8);
    try {
      AtomicInteger names = new AtomicInteger();
      Runnable looking =
          () -> {
            while (!made.get()) {
              store.find("nobody-" + names.incrementAndGet());
            }
          };
      List<? extends Future<?>> all =
          Stream.generate(() -> others.submit(looking)).limit(8).toList();
      IntStream.range(0, 20).forEach(i -> store.create("key-" + i, KeyAlgorithm.P_256));
      made.set(true);
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      made.set(true);
      others.shutdownNow();
    }
    assertThat(store.find("key-19")).isPresent();
  }
}
