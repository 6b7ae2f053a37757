package org.certhall.assistant.release;

import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pin.PinRule;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.Statement;

/** The hall's word that its owner wants a release; the page only carries it. */
public record ReleaseInvitation(
    HallPin hall,
    String compact,
    String nonce,
    String purpose,
    String order,
    TokenSerial serial,
    String application,
    PinRule pin) {

  static final String TYPE = "certhall-release-invitation+jwt";

  /** Of the administrator PIN alone: the user PIN stays its owner's. */
  private static final String ROTATION = "ROTATION";

  record Claims(
      String iss,
      String nonce,
      String purpose,
      String order,
      String serial,
      String application,
      String assistant,
      PinRule pin,
      long iat,
      long exp) {

    boolean isWhole() {
      return nonce != null
          && purpose != null
          && order != null
          && serial != null
          && application != null
          && pin != null;
    }
  }

  boolean isOfRotation() {
    return purpose.equals(ROTATION);
  }

  /**
   * Reads it. Its times are for the hall alone: this computer's clock may be wrong by a year.
   *
   * @param assistant this assistant's own thumbprint
   */
  public static ReleaseInvitation read(String compact, HallPin hall, String assistant)
      throws ReleaseException {
    try {
      Statement statement = Statement.read(compact, TYPE);
      Claims claims = statement.claims(Claims.class);
      if (!statement.isSignedBy(hall.publicKey())
          || !claims.isWhole()
          || !hall.hall().equals(claims.iss())
          || !assistant.equals(claims.assistant())) {
        throw new ReleaseException(
            ReleaseFault.FORGED, "the invitation is not of this hall, or not for this assistant");
      }
      return new ReleaseInvitation(
          hall,
          compact,
          claims.nonce(),
          claims.purpose(),
          claims.order(),
          new TokenSerial(claims.serial()),
          claims.application(),
          claims.pin());
    } catch (Refusal | IllegalArgumentException e) {
      throw new ReleaseException(ReleaseFault.FORGED, "this is no invitation", e);
    }
  }
}
