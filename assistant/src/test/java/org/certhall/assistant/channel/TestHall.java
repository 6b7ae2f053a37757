package org.certhall.assistant.channel;

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
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.wire.Base64Url;
import org.certhall.assistant.wire.OneTime;

/** A hall as the assistant sees one, written from docs/channel.md and not from our own classes. */
public final class TestHall {

  public static final String ORIGIN = "https://hall.example";

  final ECKey key;

  public TestHall() throws Exception {
    key = new ECKeyGenerator(Curve.P_256).generate();
  }

  public String thumbprint() throws Exception {
    return key.computeThumbprint().toString();
  }

  public String jwk() {
    return key.toPublicJWK().toJSONString();
  }

  public String sign(String type, boolean withKey, Map<String, Object> claims) throws Exception {
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .keyID(thumbprint());
    if (withKey) {
      header.jwk(key.toPublicJWK());
    }
    JWSObject jws = new JWSObject(header.build(), new Payload(claims));
    jws.sign(new ECDSASigner(key));
    return jws.serialize();
  }

  public String words(String pairing, String nonce) throws Exception {
    return sign(
        "certhall-hall+jwt",
        true,
        Map.of(
            "hall",
            ORIGIN,
            "name",
            "示范网厅",
            "origins",
            List.of(ORIGIN),
            "pairing",
            pairing,
            "commitment",
            digest("certhall commitment 1", pairing, thumbprint(), nonce)));
  }

  public String code(String pairing, String assistant, String hallNonce, String assistantNonce)
      throws Exception {
    byte[] digest =
        Base64Url.read(
            digest(
                "certhall code 1",
                pairing,
                ORIGIN,
                thumbprint(),
                assistant,
                hallNonce,
                assistantNonce),
            32);
    long high = 0;
    for (int i = 0; i < 8; i++) {
      high = high << 8 | digest[i] & 0xff;
    }
    return String.format("%06d", Long.remainderUnsigned(high, 1_000_000));
  }

  /** The claims of a good grant, to be spoilt one at a time. */
  public Map<String, Object> grant(TestPage page, String... operations) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("jti", OneTime.value());
    claims.put("hall", ORIGIN);
    claims.put("origin", ORIGIN);
    claims.put("session", "session-1");
    claims.put("page", page.thumbprint());
    claims.put("assistant", page.assistant());
    claims.put("hello", page.challenge());
    claims.put("operations", List.of(operations));
    claims.put("order", null);
    claims.put("iat", 1_000_000);
    claims.put("exp", 1_000_600);
    return claims;
  }

  public String sign(Map<String, Object> grant) throws Exception {
    return sign("certhall-grant+jwt", false, grant);
  }

  private static String digest(String... parts) throws Exception {
    return Base64Url.of(
        MessageDigest.getInstance("SHA-256")
            .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
  }
}
