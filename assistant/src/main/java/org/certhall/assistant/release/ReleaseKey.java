package org.certhall.assistant.release;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/** A P-256 key for one release. It is never written anywhere. */
final class ReleaseKey {

  private final ECKey key;

  ReleaseKey(ECKey key) {
    this.key = key;
  }

  static ReleaseKey make() {
    try {
      return new ReleaseKey(new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  ECKey pair() {
    return key;
  }

  ECKey publicHalf() {
    return key.toPublicJWK();
  }

  String thumbprint() {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
