package org.certhall.authority.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.SignatureScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyStoreTrialTest {

  private static List<TrialLine> tried(KeyStoreGate gate) {
    return new KeyStoreTrial(gate, new SecureRandom()).run();
  }

  private static Optional<KeyStoreFault> faultOf(KeyAlgorithm algorithm, KeyStoreGate gate) {
    return tried(gate).stream()
        .filter(line -> line.algorithm().equals(Optional.of(algorithm)))
        .findFirst()
        .orElseThrow()
        .fault();
  }

  @Test
  void whenAllIsWell_thenEachOfferedAlgorithmWorksAndNoKeyIsLeft() {
    KeysInMemory store = new KeysInMemory();
    List<TrialLine> lines = tried(store);
    assertThat(lines).hasSize(KeyAlgorithm.values().length).noneMatch(TrialLine::isWrong);
    assertThat(lines.stream().filter(TrialLine::works).map(line -> line.algorithm().orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(store.abilities());
    assertThat(store.keyNames()).isEmpty();
  }

  @Test
  void whenAnAlgorithmIsNotOffered_thenItIsSaidAndIsNoFault() {
    assertThat(faultOf(KeyAlgorithm.RSA_2048, new KeysInMemory()))
        .contains(KeyStoreFault.MECHANISM_MISSING);
  }

  @Test
  void whenTheStoreCannotBeReached_thenThatAloneIsSaid() {
    List<TrialLine> lines =
        tried(
            new KeysInMemory() {
              @Override
              public Set<KeyAlgorithm> abilities() {
                throw new KeyStoreFailure(KeyStoreFault.PIN_WRONG, "C_Login");
              }
            });
    assertThat(lines).hasSize(1).allMatch(TrialLine::isWrong);
    assertThat(lines.get(0).algorithm()).isEmpty();
    assertThat(lines.get(0).fault()).contains(KeyStoreFault.PIN_WRONG);
  }

  @Test
  void whenItSignsSomethingElse_thenSaidAndTheKeyIsRemoved() {
    KeysInMemory liar =
        new KeysInMemory() {
          @Override
          public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
            return super.sign(key, scheme, sink -> sink.write(1));
          }
        };
    assertThat(faultOf(KeyAlgorithm.P_256, liar)).contains(KeyStoreFault.SIGNATURE_WRONG);
    assertThat(liar.keyNames()).isEmpty();
  }

  @Test
  void whenItGoesAwayWhileItIsTried_thenSaid() {
    assertThat(
            faultOf(
                KeyAlgorithm.P_256,
                new KeysInMemory() {
                  @Override
                  public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
                    throw new KeyStoreFailure(KeyStoreFault.AWAY, "C_Sign");
                  }
                }))
        .contains(KeyStoreFault.AWAY);
  }

  @Test
  void whenAKeyCannotBeRemoved_thenItIsNamed() {
    KeysInMemory keeper =
        new KeysInMemory() {
          @Override
          public void remove(KeyHandle key) {
            throw new KeyStoreFailure(KeyStoreFault.READ_ONLY, "C_DestroyObject");
          }
        };
    TrialLine line = tried(keeper).stream().filter(one -> one.isWrong()).findFirst().orElseThrow();
    assertThat(line.fault()).contains(KeyStoreFault.KEY_NOT_REMOVABLE);
    assertThat(line.detail()).contains("trial-").contains("C_DestroyObject");
  }

  @ParameterizedTest
  @EnumSource(KeyStoreFault.class)
  void whenAFaultIsTold_thenBothLanguagesHaveWords(KeyStoreFault fault) {
    String bundle = "org.certhall.authority.KeyStoreFaults";
    assertThat(ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE).getString(fault.name()))
        .containsPattern("\\p{IsHan}");
    assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).getString(fault.name()))
        .doesNotContainPattern("\\p{IsHan}");
  }
}
