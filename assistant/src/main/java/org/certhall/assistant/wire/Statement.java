package org.certhall.assistant.wire;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/**
 * A statement of a hall: a compact JWS, ES256 and nothing else, whose {@code typ} says what it is,
 * so that none can be passed off as another.
 */
public final class Statement {

  private static final int MAX_CHARS = 8 * 1024;

  private final JWSObject jws;

  private Statement(JWSObject jws) {
    this.jws = jws;
  }

  /** Reads a statement of this type; it is not verified yet. */
  public static Statement read(String compact, String type) {
    if (compact == null || compact.length() > MAX_CHARS) {
      throw malformed();
    }
    try {
      JWSObject jws = JWSObject.parse(compact);
      var header = jws.getHeader();
      boolean fits =
          JWSAlgorithm.ES256.equals(header.getAlgorithm())
              && header.getType() != null
              && type.equals(header.getType().getType())
              && header.getCriticalParams() == null
              && header.isBase64URLEncodePayload();
      if (!fits) {
        throw malformed();
      }
      return new Statement(jws);
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      throw malformed();
    }
  }

  /** The key the statement itself brings; to be believed only after a comparison of codes. */
  public ECKey ownKey() {
    if (jws.getHeader().getJWK() instanceof ECKey key
        && Curve.P_256.equals(key.getCurve())
        && !key.isPrivate()) {
      return key;
    }
    throw malformed();
  }

  /** The thumbprint of the key that is said to have signed, or null. */
  public String keyId() {
    return jws.getHeader().getKeyID();
  }

  public boolean isSignedBy(ECKey key) {
    try {
      return jws.verify(new ECDSAVerifier(key));
    } catch (JOSEException | IllegalStateException e) {
      return false;
    }
  }

  public <T extends Record> T claims(Class<T> type) {
    return HostileJson.read(jws.getPayload().toBytes(), type);
  }

  private static Refusal malformed() {
    return new Refusal(RefusalType.MALFORMED, "not a statement of the kind expected");
  }
}
