package org.certhall.escrow.control;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.entity.HallKey;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinRule;

/** Writes invitations and knows its own again. */
public final class Invitations {

  static final String TYPE = "certhall-release-invitation+jwt";
  static final Duration LASTS = Duration.ofMinutes(10);

  private static final Set<String> NAMES =
      Set.of(
          "iss",
          "nonce",
          "purpose",
          "order",
          "serial",
          "application",
          "assistant",
          "pin",
          "iat",
          "exp");
  private static final int NONCE_BYTES = 32;

  private final HallSigner signer;
  private final String hall;
  private final SecureRandom random;
  private final Clock clock;

  public Invitations(HallSigner signer, String hall, SecureRandom random, Clock clock) {
    this.signer = signer;
    this.hall = hall;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Signed by the hall.
   *
   * @param userPin what the new PIN has to be; typed before anything is asked
   */
  public String write(
      Purpose purpose, String order, TokenPlace place, String assistant, PinRule userPin) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", hall);
    claims.put("nonce", Base64URL.encode(nonce).toString());
    claims.put("purpose", purpose.name());
    claims.put("order", order);
    claims.put("serial", place.serial());
    claims.put("application", place.application());
    claims.put("assistant", assistant);
    claims.put("pin", rule(userPin));
    claims.put("iat", now);
    claims.put("exp", now + LASTS.toSeconds());
    return SignedText.sign(signer, TYPE, claims);
  }

  /** Reads one; whoever asks again for what was offered already may be later than its end. */
  public Invitation read(String compact) {
    SignedText text = SignedText.read(compact, TYPE, "invitation");
    signerOf(text);
    Claims claims = text.claims(NAMES);
    long now = clock.instant().getEpochSecond();
    if (!claims.text("iss").equals(hall)
        || now >= claims.moment("exp")
        || now < claims.moment("iat") - LASTS.toSeconds()) {
      throw Problem.of(ProblemType.RELEASE_INVITATION_WRONG);
    }
    return new Invitation(
        claims.text("nonce"),
        claims.one("purpose", Purpose.class),
        claims.text("order"),
        new TokenPlace(claims.text("serial"), claims.text("application")),
        claims.text("assistant"));
  }

  /** The thumbprint of the hall's key that has signed it: what the assistant that has it pins. */
  String keyOf(String compact) {
    return signerOf(SignedText.read(compact, TYPE, "invitation")).getKeyID();
  }

  private ECKey signerOf(SignedText text) {
    return text.signerAmong(signer.verifying(HallKey.GRANTS), ProblemType.RELEASE_INVITATION_WRONG);
  }

  static Map<String, Object> rule(PinRule pin) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("min", pin.shortest());
    written.put("max", pin.longest());
    written.put("alphabet", pin.alphabet().name());
    return written;
  }
}
