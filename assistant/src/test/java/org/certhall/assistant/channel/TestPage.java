package org.certhall.assistant.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.certhall.assistant.wire.Base64Url;

/** A page of the hall: greets, and makes calls with grant and proof. */
public final class TestPage {

  static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final ECKey key;
  private Map<String, Object> hello;
  private ECKey identity;
  private byte[] secret;
  private long number;

  public TestPage(int port) throws Exception {
    this.port = port;
    this.key = new ECKeyGenerator(Curve.P_256).generate();
  }

  public TestPage greet() throws Exception {
    return greeted(post("hello", greeting()).body());
  }

  /** What a page says to be greeted, by whatever way. */
  byte[] greeting() throws Exception {
    byte[] nonce = new byte[48];
    new SecureRandom().nextBytes(nonce);
    return json(Map.of("nonce", Base64Url.of(nonce), "key", PageKey.encode(key)));
  }

  TestPage greeted(String answer) throws Exception {
    JWSObject statement = JWSObject.parse(JSON.readTree(answer).get("statement").textValue());
    identity = statement.getHeader().getJWK().toECKey();
    if (!statement.verify(new ECDSAVerifier(identity))) {
      throw new AssertionError("the hello is not signed");
    }
    hello = statement.getPayload().toJSONObject();
    secret = agree((String) hello.get("channel"));
    return this;
  }

  Map<String, Object> hello() {
    return hello;
  }

  String thumbprint() {
    return (String) hello.get("page");
  }

  String challenge() {
    return (String) hello.get("challenge");
  }

  String assistant() {
    try {
      return identity.computeThumbprint().toString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  long nextNumber() {
    return ++number;
  }

  /** A call as a good page makes it; the answer's proof is checked. */
  public RawHttp.Got call(TestHall hall, Map<String, Object> grant, String operation, Object body)
      throws Exception {
    byte[] bytes = json(body);
    long counted = nextNumber();
    RawHttp.Got got =
        post(
            operation,
            bytes,
            Map.of(
                "X-CertHall-Grant", hall.sign(grant),
                "X-CertHall-Proof", proof((String) grant.get("jti"), operation, counted, bytes)));
    if (got.header("X-CertHall-Answer") != null) {
      String expected =
          Base64Url.of(
              mac(
                  32,
                  "certhall answer 1",
                  Integer.toString(got.status()),
                  (String) grant.get("jti"),
                  counted,
                  got.body().getBytes(StandardCharsets.UTF_8)));
      if (!expected.equals(got.header("X-CertHall-Answer"))) {
        throw new AssertionError("the answer is not proved");
      }
    }
    return got;
  }

  String proof(String grantId, String operation, long counted, byte[] body) throws Exception {
    return counted
        + "."
        + Base64Url.of(mac(0, "certhall call 1", operation, grantId, counted, body));
  }

  RawHttp.Got post(String name, byte[] body) throws Exception {
    return post(name, body, Map.of());
  }

  RawHttp.Got post(String name, byte[] body, Map<String, String> more) throws Exception {
    Map<String, String> headers = headers();
    headers.putAll(more);
    return RawHttp.send(port, "POST", "/v1/" + name, headers, body);
  }

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "127.0.0.1:" + port);
    headers.put("Origin", TestHall.ORIGIN);
    headers.put("Content-Type", "application/json");
    headers.put("X-CertHall", "1");
    return headers;
  }

  static byte[] json(Object value) throws Exception {
    return JSON.writeValueAsBytes(value);
  }

  static JsonNode tree(RawHttp.Got got) throws Exception {
    return JSON.readTree(got.body());
  }

  private byte[] agree(String channel) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(key.toECPrivateKey());
    agreement.doPhase(PageKey.read(channel).key(), true);
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(
        new HKDFParameters(
            agreement.generateSecret(),
            new byte[32],
            ("certhall channel 1 " + PageKey.encode(key) + " " + channel)
                .getBytes(StandardCharsets.US_ASCII)));
    byte[] both = new byte[64];
    generator.generateBytes(both, 0, 64);
    return both;
  }

  private byte[] mac(int from, String what, String about, String grantId, long counted, byte[] body)
      throws Exception {
    String digest = Base64Url.of(MessageDigest.getInstance("SHA-256").digest(body));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Arrays.copyOfRange(secret, from, from + 32), "HmacSHA256"));
    return mac.doFinal(
        String.join("\n", List.of(what, about, grantId, Long.toString(counted), digest))
            .getBytes(StandardCharsets.US_ASCII));
  }
}
