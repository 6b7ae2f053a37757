package org.certhall.pairing.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;

class GrantRuleTest {

  private static void refused(PairingDeskKind desk, boolean mayEnrol, String... operations) {
    assertThatThrownBy(() -> GrantRule.demand(desk, List.of(operations), mayEnrol))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whenSubscriberLooksAtTokens_thenGranted() {
    assertThatCode(
            () ->
                GrantRule.demand(
                    PairingDeskKind.PUBLIC, List.of("tokens", "events", "verifyPin"), false))
        .doesNotThrowAnyException();
  }

  @Test
  void whenSubscriberWouldWriteWithoutAnOrder_thenRefused() {
    refused(PairingDeskKind.PUBLIC, false, "writeCertificate");
    refused(PairingDeskKind.PUBLIC, true, "makeRequest");
  }

  @Test
  void whenStaffWithoutTheRightWouldWrite_thenRefused() {
    refused(PairingDeskKind.STAFF, false, "tokens", "makeRequest");
  }

  @Test
  void whenUnlockIsAskedWithoutAnOrder_thenRefusedAtEitherDesk() {
    refused(PairingDeskKind.PUBLIC, false, "unlock");
    refused(PairingDeskKind.STAFF, true, "unlock");
  }

  @Test
  void whenNothingOrTheUnknownIsAsked_thenRefused() {
    refused(PairingDeskKind.PUBLIC, false);
    refused(PairingDeskKind.PUBLIC, false, "format");
  }
}
