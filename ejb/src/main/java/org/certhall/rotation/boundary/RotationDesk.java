package org.certhall.rotation.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.escrow.boundary.OutstandingDesk;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderKind;
import org.certhall.order.entity.OrderNumber;
import org.certhall.policy.control.ChannelStore;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.rotation.boundary.TokenInHand.Finding;
import org.certhall.rotation.control.RotationStore;
import org.certhall.rotation.entity.Rotation;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenSerial;
import org.certhall.token.entity.TokenState;

/** The counter at which administrator PINs are replaced. */
@Stateless
public class RotationDesk {

  private static final int MOST_OPEN = 50;
  private static final int LONGEST_REASON = 300;

  @Inject RotationStore rotations;
  @Inject RotationFinder finder;
  @Inject TokenStore tokens;
  @Inject SubscriberStore subscribers;
  @Inject ChannelStore channels;
  @Inject OutstandingDesk outstanding;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** What is to be done with a token in hand; the page says only where to look. */
  @Needs(Right.REPLACE_ADMINISTRATOR_PIN)
  public TokenInHand look(String serial, String applicationName) {
    TokenSerial token = new TokenSerial(serial);
    ApplicationName application = new ApplicationName(applicationName);
    return mine(token, Right.REPLACE_ADMINISTRATOR_PIN)
        .map(known -> found(known, application))
        .orElse(
            new TokenInHand(token.value(), application.value(), Finding.UNKNOWN, null, null, 0));
  }

  private TokenInHand found(Token token, ApplicationName application) {
    Optional<Rotation> open = rotations.openAt(token.serial(), application);
    boolean release = caller.mayAt(Right.RELEASE_RETIRED_PIN, token.branchCode());
    return new TokenInHand(
        token.serial().value(),
        application.value(),
        finding(token, application, open.isPresent()),
        subscribers.find(token.subscriberId()).map(Subscriber::fullName).orElse(null),
        open.map(rotation -> rotation.number().value()).orElse(null),
        release ? untried(token.serial(), application).size() : 0);
  }

  private Finding finding(Token token, ApplicationName application, boolean begun) {
    if (begun) {
      return Finding.UNDER_WAY;
    }
    if (token.state() == TokenState.BLOCKED) {
      return Finding.BLOCKED;
    }
    boolean exposed = outstanding.isExposed(RotationOccasion.place(token.serial(), application));
    return exposed ? Finding.EXPOSED : Finding.SOUND;
  }

  /** Begins, or goes on with what was begun at this place. */
  @Needs(Right.REPLACE_ADMINISTRATOR_PIN)
  public RotationView beginByClerk(String serial, String applicationName) {
    ApplicationName application = new ApplicationName(applicationName);
    Token token = token(serial, Right.REPLACE_ADMINISTRATOR_PIN);
    return RotationView.of(
        rotations.openAt(token.serial(), application).orElseGet(() -> begin(token, application)));
  }

  private Rotation begin(Token token, ApplicationName application) {
    token.mustNotBeBlocked();
    if (!outstanding.isExposed(RotationOccasion.place(token.serial(), application))) {
      throw Problem.of(ProblemType.ROTATION_NOT_DUE);
    }
    Rotation rotation = fresh(token, application);
    rotations.add(rotation);
    record("rotation.begun", rotation);
    return rotation;
  }

  private Rotation fresh(Token token, ApplicationName application) {
    return Rotation.begin(
            OrderNumber.make(OrderKind.ROTATION, clock.instant(), random),
            token.serial(),
            application,
            byCaller())
        .at(token.branchCode(), channels.current(token.channel()).id());
  }

  /**
   * For a token that opens with neither value: one that was replaced once takes the place of
   * CURRENT, the youngest that the token has not refused. One at a time, each on an order of its
   * own.
   */
  @Needs(Right.RELEASE_RETIRED_PIN)
  public RotationView releaseRetiredBySupervisor(
      String serial, String applicationName, String why) {
    String reason = reason(why);
    ApplicationName application = new ApplicationName(applicationName);
    Token token = token(serial, Right.RELEASE_RETIRED_PIN);
    if (token.state() != TokenState.BLOCKED) {
      throw Problem.of(ProblemType.TOKEN_NOT_BLOCKED);
    }
    if (rotations.openAt(token.serial(), application).isPresent()) {
      throw Problem.of(ProblemType.ROTATION_UNDER_WAY);
    }
    List<String> left = untried(token.serial(), application);
    if (left.isEmpty()) {
      throw Problem.of(ProblemType.RETIRED_PINS_USED_UP);
    }
    Rotation rotation = fresh(token, application).withRetired(left.get(0), reason);
    rotations.add(rotation);
    record("rotation.retired-released", rotation, reason);
    return RotationView.of(rotation);
  }

  /** A token is blocked whole, and refuses at one place: what another opens with stays. */
  private List<String> untried(TokenSerial token, ApplicationName application) {
    if (!outstanding.isRefused(RotationOccasion.place(token, application))) {
      return List.of();
    }
    Set<String> refused = rotations.refusedAt(token, application);
    return outstanding.retired(RotationOccasion.place(token, application)).stream()
        .filter(pin -> !refused.contains(pin))
        .toList();
  }

  @Needs(Right.REPLACE_ADMINISTRATOR_PIN)
  public RotationView see(String number) {
    return RotationView.of(finder.find(number, Right.REPLACE_ADMINISTRATOR_PIN));
  }

  /** Not yet finished at the branches where the caller replaces PINs, newest first. */
  @Needs(Right.REPLACE_ADMINISTRATOR_PIN)
  public List<RotationView> open() {
    return rotations.open(caller.reachOf(Right.REPLACE_ADMINISTRATOR_PIN), MOST_OPEN).stream()
        .map(RotationView::of)
        .toList();
  }

  /** Its offers are used up, or the token does not come back. */
  @Needs(Right.GIVE_UP_RELEASE)
  public void giveUpBySupervisor(String number, String why) {
    String reason = reason(why);
    Rotation rotation = finder.find(number, Right.GIVE_UP_RELEASE);
    rotation.mustBeOpen();
    outstanding.end(
        rotation.number().value(),
        RotationOccasion.place(rotation.token(), rotation.application()));
    rotation.giveUp(byCaller(), reason);
    record("rotation.given-up", rotation, reason);
  }

  private Token token(String serial, Right right) {
    return mine(new TokenSerial(serial), right)
        .orElseThrow(() -> Problem.of(ProblemType.TOKEN_UNKNOWN));
  }

  private Optional<Token> mine(TokenSerial serial, Right right) {
    return tokens
        .find(serial)
        .filter(token -> token.state() != TokenState.WITHDRAWN)
        .filter(token -> caller.mayAt(right, token.branchCode()));
  }

  private static String reason(String written) {
    if (written == null || written.isBlank()) {
      throw Problem.of(ProblemType.REQUIRED).at("reason");
    }
    if (written.length() > LONGEST_REASON) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_REASON).at("reason");
    }
    return written.strip();
  }

  private By byCaller() {
    return new By(caller.name(), clock.instant());
  }

  private void record(String deed, Rotation rotation) {
    audit.record(event(deed, rotation));
  }

  private void record(String deed, Rotation rotation, String reason) {
    audit.record(event(deed, rotation).with("reason", reason));
  }

  private static AuditEvent event(String deed, Rotation rotation) {
    String number = rotation.number().value();
    return AuditEvent.of(deed, number)
        .onOrder(number)
        .with("token", Rotation.placeOf(rotation.token(), rotation.application()));
  }
}
