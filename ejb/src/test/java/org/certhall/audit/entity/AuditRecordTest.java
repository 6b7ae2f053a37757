package org.certhall.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditRecordTest {

  private static AuditRecord row(String deed, String object, String order) {
    return new AuditRecord(
        "node1", "boot", 1, Instant.EPOCH, "clerk", "-", deed, object, order, "");
  }

  @Test
  void whenTextMovesFromOneFieldToTheNext_thenTheBytesDiffer() {
    assertThat(row("a", "bc", null).canonical()).isNotEqualTo(row("ab", "c", null).canonical());
  }

  @Test
  void whenAFieldIsEmptyInsteadOfAbsent_thenTheBytesDiffer() {
    assertThat(row("a", "b", null).canonical()).isNotEqualTo(row("a", "b", "").canonical());
  }
}
