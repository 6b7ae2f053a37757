package org.certhall.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;
import org.junit.jupiter.api.Test;

class SandboxRealNameTest {

  private static final PersonName NAME = new PersonName("张晓岚");
  private static final ResidentId ID = new ResidentId("990101198803160014");

  private final SandboxRealName sandbox = new SandboxRealName();

  @Test
  void whenTheHallIsNoDemo_thenTheSandboxBelievesNobody() {
    sandbox.demo = false;
    assertThatThrownBy(() -> sandbox.receiptFor(NAME, ID, new MobileNumber("13800010001")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.VERIFIER_MISSING));
  }

  @Test
  void whenTheHallIsADemo_thenTheSandboxCallsItselfSo() {
    sandbox.demo = true;
    assertThat(sandbox.isSandbox()).isTrue();
    assertThat(sandbox.receiptFor(NAME, ID, new MobileNumber("13800010001")).orElseThrow())
        .startsWith("sandbox-");
    assertThat(sandbox.receiptFor(NAME, ID, new MobileNumber("13800010000"))).isEmpty();
  }
}
