package org.certhall.authority.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class MasterKeySealerTest {

  private static final byte[] SECRET = "12345678".getBytes(StandardCharsets.UTF_8);

  private final Sealer sealer = new MasterKeySealer(new FixedMasterKeys(1), new SecureRandom());

  @Test
  void whenSealed_thenOpensForSamePurposeAndRow() {
    assertThat(sealer.open("pin", "7", sealer.seal("pin", "7", SECRET))).isEqualTo(SECRET);
  }

  @Test
  void whenSealedTwice_thenBytesDiffer() {
    assertThat(sealer.seal("pin", "7", SECRET)).isNotEqualTo(sealer.seal("pin", "7", SECRET));
  }

  @Test
  void whenMovedToAnotherRowOrPurpose_thenDoesNotOpen() {
    byte[] sealed = sealer.seal("pin", "7", SECRET);
    assertThatThrownBy(() -> sealer.open("pin", "8", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealer.open("scan", "7", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealer.open("pi", "n7", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenAnyByteIsChanged_thenDoesNotOpen() {
    byte[] sealed = sealer.seal("pin", "7", SECRET);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> sealer.open("pin", "7", changed))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whenCutShort_thenDoesNotOpen() {
    byte[] sealed = sealer.seal("pin", "7", new byte[0]);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> sealer.open("pin", "7", cut))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whenMasterKeyIsReplaced_thenOldRowsStillOpen() {
    byte[] old = sealer.seal("pin", "7", SECRET);
    Sealer later = new MasterKeySealer(new FixedMasterKeys(2), new SecureRandom());
    assertThat(later.open("pin", "7", old)).isEqualTo(SECRET);
    assertThat(later.seal("pin", "7", SECRET)[0]).isEqualTo((byte) 2);
  }

  @Test
  void whenItFails_thenTheSecretIsNotInTheMessage() {
    byte[] sealed = sealer.seal("pin", "7", SECRET);
    assertThatThrownBy(() -> sealer.open("pin", "8", sealed)).hasMessageNotContaining("12345678");
  }
}
