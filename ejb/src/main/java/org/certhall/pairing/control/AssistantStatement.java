package org.certhall.pairing.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Map;
import org.certhall.pairing.entity.Thumbprint;
import org.certhall.problem.PlainText;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * What an assistant says under its identity key: a compact JWS, ES256, whose {@code typ} says what
 * it is and whose {@code jwk} is the key. Whether that key is known is for others to ask.
 */
public final class AssistantStatement {

  private static final int MAX_CHARS = 8 * 1024;
  private static final int MAX_CLAIM = 512;

  private final Thumbprint signer;
  private final Map<String, Object> claims;

  private AssistantStatement(Thumbprint signer, Map<String, Object> claims) {
    this.signer = signer;
    this.claims = claims;
  }

  /** Reads and verifies, or refuses. */
  public static AssistantStatement read(String compact, String type) {
    if (compact == null || compact.length() > MAX_CHARS) {
      throw malformed();
    }
    try {
      JWSObject jws = JWSObject.parse(compact);
      ECKey key = key(jws, type);
      Map<String, Object> claims = jws.getPayload().toJSONObject();
      if (claims == null || !jws.verify(new ECDSAVerifier(key))) {
        throw malformed();
      }
      return new AssistantStatement(new Thumbprint(key.computeThumbprint().toString()), claims);
    } catch (ParseException
        | JOSEException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      throw malformed();
    }
  }

  private static ECKey key(JWSObject jws, String type) {
    var header = jws.getHeader();
    boolean fits =
        JWSAlgorithm.ES256.equals(header.getAlgorithm())
            && header.getType() != null
            && type.equals(header.getType().getType())
            && header.getCriticalParams() == null
            && header.isBase64URLEncodePayload();
    if (fits
        && header.getJWK() instanceof ECKey key
        && Curve.P_256.equals(key.getCurve())
        && !key.isPrivate()) {
      return key;
    }
    throw malformed();
  }

  /** The key that signed. */
  public Thumbprint signer() {
    return signer;
  }

  /** The claim, if it is a text of sensible length. */
  public String text(String name) {
    if (claims.get(name) instanceof String text
        && text.length() <= MAX_CLAIM
        && PlainText.isLine(text)) {
      return text;
    }
    throw malformed();
  }

  /** Refuses unless the claim says just this. */
  public void demand(String name, String expected) {
    if (!text(name).equals(expected)) {
      throw malformed();
    }
  }

  private static Problem malformed() {
    return Problem.of(ProblemType.MALFORMED);
  }
}
