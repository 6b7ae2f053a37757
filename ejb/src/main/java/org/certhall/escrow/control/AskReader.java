package org.certhall.escrow.control;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Reads what an assistant signed, and believes it only about itself. */
public final class AskReader {

  static final String TYPE = "certhall-release-ask+jwt";

  private static final Set<String> NAMES =
      Set.of(
          "invitation",
          "order",
          "serial",
          "application",
          "nonce",
          "key",
          "left",
          "low",
          "final",
          "locked",
          "factory",
          "earlier");
  private static final Set<String> EARLIER =
      Set.of("release", "step", "wrongCurrent", "wrongCandidate");
  private static final int MOST_EARLIER = 16;

  private final Invitations invitations;
  private final KnownAssistants assistants;

  public AskReader(Invitations invitations, KnownAssistants assistants) {
    this.invitations = invitations;
    this.assistants = assistants;
  }

  /**
   * An ask with an invitation that this hall has written and that has not run out.
   *
   * @param assistant thumbprint of the key that has signed it, known here or not
   * @param hallKey that of the hall's key that has signed the invitation, and is to sign the offer
   */
  public record Invited(String assistant, Invitation invitation, String hallKey, Claims claims) {}

  public Ask read(String compact) {
    return read(invited(compact));
  }

  /** What no stranger can make up; all else of it is still to be judged. */
  public Invited invited(String compact) {
    SignedText text = SignedText.read(compact, TYPE, "ask");
    ECKey identity = text.ownKey();
    Claims claims =
        text.mustBeSignedBy(identity, ProblemType.RELEASE_ASSISTANT_UNKNOWN).claims(NAMES);
    String invitation = claims.text("invitation");
    return new Invited(
        SignedText.thumbprint(identity),
        invitations.read(invitation),
        invitations.keyOf(invitation),
        claims);
  }

  public Ask read(Invited invited) {
    String assistant = invited.assistant();
    Invitation invitation = invited.invitation();
    Claims claims = invited.claims();
    if (!invitation.assistant().equals(assistant) || !assistants.knows(assistant)) {
      throw Problem.of(ProblemType.RELEASE_ASSISTANT_UNKNOWN);
    }
    mustBeOf(invitation, claims);
    return new Ask(
        invitation,
        assistant,
        key(claims.object("key")),
        tries(claims),
        claims.parts("earlier", EARLIER, MOST_EARLIER).stream().map(AskReader::earlier).toList());
  }

  /** The assistant repeats what it read, so that its user's eyes and the hall agree. */
  private static void mustBeOf(Invitation invitation, Claims claims) {
    if (!claims.text("order").equals(invitation.orderNumber())
        || !claims.text("serial").equals(invitation.place().serial())
        || !claims.text("application").equals(invitation.place().application())
        || !claims.text("nonce").equals(invitation.nonce())) {
      throw Problem.of(ProblemType.RELEASE_INVITATION_WRONG);
    }
  }

  private static TriesTold tries(Claims claims) {
    return new TriesTold(
        claims.count("left"),
        claims.flag("low"),
        claims.flag("final"),
        claims.flag("locked"),
        claims.flag("factory"));
  }

  private static Ask.Earlier earlier(Claims claims) {
    return new Ask.Earlier(
        claims.text("release"),
        claims.one("step", ReleaseStep.class),
        Receipt.oneAtMost(claims, "wrongCurrent"),
        Receipt.oneAtMost(claims, "wrongCandidate"));
  }

  private static ECKey key(Map<String, Object> jwk) {
    try {
      ECKey key = ECKey.parse(jwk);
      if (Curve.P_256.equals(key.getCurve()) && !key.isPrivate()) {
        return key;
      }
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      throw Claims.malformed("key");
    }
    throw Claims.malformed("key");
  }
}
