package org.certhall.escrow.control;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;

/**
 * An assistant asks for both values.
 *
 * @param assistant RFC 7638 thumbprint of the identity key that signed
 * @param key made for this release; the offer opens with nothing else
 * @param earlier what became of releases that ended without a receipt
 */
public record Ask(
    Invitation invitation, String assistant, ECKey key, TriesTold tries, List<Earlier> earlier) {

  /** Wrong tries of a release that was broken off. */
  public record Earlier(String release, ReleaseStep step, int wrongCurrent, int wrongCandidate) {}

  String keyThumbprint() {
    return SignedText.thumbprint(key);
  }
}
