package org.certhall.assistant.pairing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.List;

/**
 * A hall this assistant obeys.
 *
 * @param hall the hall's name for itself, its public address
 * @param name what people call it
 * @param key its public signing key as JWK
 * @param origins the pages that speak for it
 */
public record HallPin(String hall, String name, String key, List<String> origins) {

  public HallPin {
    origins = List.copyOf(origins);
  }

  public ECKey publicKey() {
    try {
      return ECKey.parse(key).toPublicJWK();
    } catch (ParseException e) {
      throw new IllegalStateException("the pinned key of " + hall + " cannot be read", e);
    }
  }

  /** RFC 7638 thumbprint of the pinned key. */
  public String thumbprint() {
    try {
      return publicKey().computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  HallPin withKey(ECKey fresh) {
    return new HallPin(hall, name, fresh.toPublicJWK().toJSONString(), origins);
  }
}
