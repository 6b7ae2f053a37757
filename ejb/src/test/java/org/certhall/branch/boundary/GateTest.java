package org.certhall.branch.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.Callable;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.branch.control.MovableClock;
import org.certhall.branch.control.RefusalLimit;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.control.Inside;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Reach;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Callable<Object> DONE = () -> "done";

  /** Operations of each kind. */
  public static class SampleDesk {
    @Needs(Right.REVIEW_ORDER)
    public void review() {}

    @Anyone
    public void look() {}

    @Inside
    public void help() {}

    public void forgotten() {}
  }

  /** Whom the container would have authenticated. */
  private record Somebody(String name, HeldRoles roles) implements Caller {
    @Override
    public Reach reachOf(Right right) {
      return roles.reachOf(right);
    }

    @Override
    public boolean may(Right right) {
      return roles.may(right);
    }

    @Override
    public boolean mayAt(Right right, String branchCode) {
      return roles.mayAt(right, new BranchCode(branchCode));
    }
  }

  private static final AuditTrailFake AUDIT = new AuditTrailFake();

  private final Gate ofThePublic = gate(Caller.PUBLIC, HeldRoles.NONE);
  private final Gate ofAReviewer = gate("reviewer", holding(StaffRole.REVIEWER));
  private final Gate ofAnAuditor = gate("auditor", holding(StaffRole.AUDITOR));

  @Test
  void whenTheCallerHoldsTheRight_thenTheCallGoesOn() throws Exception {
    assertThat(ofAReviewer.decide(call("review", DONE))).isEqualTo("done");
  }

  @Test
  void whenTheCallerHoldsAnother_thenItIsNotAllowed() {
    refused(ofAnAuditor, "review", ProblemType.NOT_ALLOWED);
  }

  @Test
  void whenACallIsRefused_thenItIsOnRecordOnceAMinute() {
    AUDIT.events.clear();
    for (int i = 0; i < 100; i++) {
      refused(ofAnAuditor, "review", ProblemType.NOT_ALLOWED);
    }
    refused(ofAnAuditor, "forgotten", ProblemType.NOT_ALLOWED);
    assertThat(AUDIT.deeds()).containsExactly("call.refused", "call.refused");
    assertThat(AUDIT.events.get(0).object()).isEqualTo("SampleDesk.review");
  }

  @Test
  void whenThePublicAsksForWhatNeedsARight_thenItIsToldToSignIn() {
    refused(ofThePublic, "review", ProblemType.NOT_SIGNED_IN);
  }

  @Test
  void whenItIsForAnyone_thenThePublicIsLetThrough() throws Exception {
    assertThat(ofThePublic.decide(call("look", DONE))).isEqualTo("done");
  }

  @Test
  void whenNothingIsDecided_thenNobodyIsLetThrough() {
    refused(ofAReviewer, "forgotten", ProblemType.NOT_ALLOWED);
    assertThatThrownBy(
            () -> ofThePublic.decide(call("look", () -> ofThePublic.decide(call("forgotten")))))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whenAnotherBeanOfTheRulesCalls_thenTheInsideIsOpen() throws Exception {
    assertThat(ofThePublic.decide(call("look", () -> ofThePublic.decide(call("help")))))
        .isEqualTo("done");
  }

  @Test
  void whenABeanIsMade_thenTheInsideIsOpen() {
    assertThatCode(() -> ofThePublic.made(call("look", () -> ofThePublic.decide(call("help")))))
        .doesNotThrowAnyException();
  }

  @Test
  void whenTheCallBeforeHasEnded_thenTheInsideIsClosedAgain() throws Exception {
    ofThePublic.decide(call("look", DONE));
    refused(ofThePublic, "help", ProblemType.NOT_SIGNED_IN);
    assertThatThrownBy(
            () ->
                ofThePublic.decide(
                    call(
                        "look",
                        () -> {
                          throw new IllegalStateException();
                        })))
        .isInstanceOf(IllegalStateException.class);
    refused(ofThePublic, "help", ProblemType.NOT_SIGNED_IN);
  }

  private static void refused(Gate gate, String operation, ProblemType why) {
    assertThatThrownBy(() -> gate.decide(call(operation)))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(why));
  }

  private static Gate gate(String name, HeldRoles roles) {
    Gate gate = new Gate();
    gate.caller = new Somebody(name, roles);
    gate.book = new RefusalBook(AUDIT, new RefusalLimit(new MovableClock()), () -> "192.0.2.1");
    return gate;
  }

  private static HeldRoles holding(StaffRole role) {
    return new HeldRoles(Set.of(HeldRole.ofTheWholeCa(role)));
  }

  private static InvocationContext call(String operation) throws NoSuchMethodException {
    return call(operation, DONE);
  }

  private static InvocationContext call(String operation, Callable<Object> body)
      throws NoSuchMethodException {
    Object method = SampleDesk.class.getMethod(operation);
    return (InvocationContext)
        Proxy.newProxyInstance(
            InvocationContext.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, asked, arguments) ->
                asked.getName().equals("getMethod") ? method : body.call());
  }
}
