package org.certhall.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.EnrolmentStep;
import org.certhall.escrow.boundary.EscrowDesk;
import org.certhall.escrow.entity.Purpose;
import org.certhall.pairing.boundary.GrantDesk;
import org.certhall.pairing.boundary.Granted;
import org.certhall.pairing.boundary.PageSession;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.token.control.FactoryPins;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.TokenModel;

/** Where the clerk's page gets what the assistant beside it has to see before it writes. */
@Stateless
public class EnrolmentReleaseDesk {

  private static final List<String> OPERATIONS =
      List.of("tokens", "result", "enrolToken", "finishToken");

  @Inject EnrolmentFinder finder;
  @Inject EnrolmentOccasion occasion;
  @Inject TokenStore tokens;
  @Inject FactoryPins factoryPins;
  @Inject EscrowDesk escrow;
  @Inject GrantDesk grants;

  /**
   * A grant bound to the order and, as long as the token has the maker's administrator PIN, an
   * invitation for the assistant that has just greeted this page.
   */
  @Needs(Right.ENROL_TOKEN)
  public Entitled entitleByClerk(String number, PageSession session, String hello) {
    Enrolment enrolment = finder.find(number);
    enrolment.mustBeOpen();
    Granted granted =
        grants.forOrder(
            PairingDeskKind.STAFF, session, hello, OPERATIONS, enrolment.number().value());
    boolean pinsDone = enrolment.isDone(EnrolmentStep.ADMINISTRATOR_PIN);
    return new Entitled(
        granted.grant(),
        granted.assistant(),
        granted.seconds(),
        pinsDone ? null : invitation(enrolment, granted.assistant()));
  }

  private String invitation(Enrolment enrolment, String assistant) {
    takeIntoEscrow(enrolment);
    return escrow.invite(
        Purpose.ENROLMENT,
        enrolment.number().value(),
        EnrolmentOccasion.place(enrolment.medium()),
        assistant,
        occasion.userPin(enrolment));
  }

  /** The maker's PIN of this model is the first value that the escrow knows. */
  private void takeIntoEscrow(Enrolment enrolment) {
    TokenModel model = tokens.model(enrolment.medium().modelCode()).orElseThrow();
    char[] pin =
        factoryPins
            .administrator(model)
            .orElseThrow(() -> Problem.of(ProblemType.TOKEN_MODEL_UNKNOWN));
    byte[] bytes = new String(pin).getBytes(StandardCharsets.UTF_8);
    try {
      escrow.enrol(EnrolmentOccasion.place(enrolment.medium()), bytes);
    } finally {
      Arrays.fill(pin, '\0');
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
