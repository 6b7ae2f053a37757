package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.junit.jupiter.api.Test;

class KeptStatusesTest {

  private static final AuthorityName AUTHORITY = new AuthorityName("some-authority");
  private static final SerialNumber SERIAL = new SerialNumber(BigInteger.TEN);

  private long epoch = 1;
  private boolean issued = true;
  private Optional<Instant> revokedAt = Optional.empty();
  private int read;
  private final KeptStatuses kept = new KeptStatuses(new Table());

  @Test
  void whenAskedAgainInTheSameEpoch_thenItIsNotReadAgain() {
    ask();
    assertThat(ask().revokedAt()).isEmpty();
    assertThat(read).isEqualTo(1);
  }

  @Test
  void whenTheEpochHasMoved_thenTheNextAnswerKnows() {
    ask();
    revokedAt = Optional.of(Instant.EPOCH);
    epoch = 2;
    assertThat(ask().revokedAt()).contains(Instant.EPOCH);
  }

  @Test
  void whenItWasNotIssuedYet_thenItIsSeenAsSoonAsItIs() {
    issued = false;
    assertThat(ask().issued()).isFalse();
    issued = true;
    assertThat(ask().issued()).isTrue();
  }

  private StatusAtEpoch ask() {
    return kept.statusOf(AUTHORITY, SERIAL);
  }

  private final class Table implements StatusStore {

    @Override
    public long epochOf(AuthorityName authority) {
      return epoch;
    }

    @Override
    public StatusAtEpoch statusOf(AuthorityName authority, SerialNumber serial) {
      read++;
      return new StatusAtEpoch(
          epoch, issued, revokedAt, revokedAt.map(at -> RevocationReason.KEY_COMPROMISE));
    }
  }
}
