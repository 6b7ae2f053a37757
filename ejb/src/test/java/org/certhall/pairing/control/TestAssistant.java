package org.certhall.pairing.control;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.Map;
import org.certhall.pairing.entity.Thumbprint;

/** An assistant as the hall sees one: a key that signs statements. */
public final class TestAssistant {

  private final ECKey key;

  public TestAssistant() {
    try {
      key = new ECKeyGenerator(Curve.P_256).generate();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  public Thumbprint thumbprint() {
    try {
      return new Thumbprint(key.computeThumbprint().toString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  public String say(String type, Map<String, Object> claims) {
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .jwk(key.toPublicJWK())
                .build(),
            new Payload(claims));
    try {
      jws.sign(new ECDSASigner(key));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return jws.serialize();
  }
}
