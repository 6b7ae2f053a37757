package org.certhall.assistant.pairing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

/**
 * Who this assistant is: a P-256 key made at first run. It signs nothing but typed statements of
 * its own making ({@code typ} says which), so that no signature of it can be taken for another.
 */
public final class IdentityKey {

  private static final String FILE = "identity.jwk";

  private final ECKey key;
  private final String thumbprint;

  private IdentityKey(ECKey key) throws JOSEException {
    this.key = key;
    this.thumbprint = key.computeThumbprint().toString();
  }

  /** The key kept in the folder, made when there is none. */
  public static IdentityKey in(PrivateFolder folder) {
    try {
      byte[] kept = folder.read(FILE).orElse(null);
      if (kept != null) {
        return new IdentityKey(ECKey.parse(new String(kept, StandardCharsets.UTF_8)));
      }
      ECKey made = new ECKeyGenerator(Curve.P_256).generate();
      folder.write(FILE, made.toJSONString().getBytes(StandardCharsets.UTF_8));
      return new IdentityKey(made);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("the identity key of this assistant cannot be read", e);
    }
  }

  /** RFC 7638, SHA-256, base64url: by this name the hall knows the assistant. */
  public String thumbprint() {
    return thumbprint;
  }

  /** The public key. */
  public ECKey publicKey() {
    return key.toPublicJWK();
  }

  /**
   * Signs a statement.
   *
   * @param type the {@code typ} header, such as {@code certhall-hello+jwt}
   */
  public String sign(String type, Map<String, Object> claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .jwk(publicKey())
            .build();
    JWSObject statement = new JWSObject(header, new Payload(claims));
    try {
      statement.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return statement.serialize();
  }
}
