package org.certhall.escrow.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.escrow.boundary.ReleaseDesk;
import org.certhall.escrow.entity.TokenPlace;

/** As much of an assistant as the hall sees, honest or not. */
public final class AssistantInTest {

  private final ECKey identity = key();
  private ECKey releaseKey = key();
  private ECKey kept;

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String thumbprint() {
    return SignedText.thumbprint(identity);
  }

  public void newReleaseKey() {
    releaseKey = key();
  }

  /** For a receipt that comes late: its offer opens with the key of its own release. */
  public void keepKey() {
    kept = releaseKey;
  }

  public void backToKeptKey() {
    releaseKey = kept;
  }

  public String ask(String invitation, String order, TokenPlace place) {
    return ask(invitation, order, place, List.of());
  }

  /** With what became of releases that were broken off. */
  public String ask(
      String invitation, String order, TokenPlace place, List<Map<String, Object>> earlier) {
    Map<String, Object> claims = new TreeMap<>();
    try {
      claims.put("nonce", JWSObject.parse(invitation).getPayload().toJSONObject().get("nonce"));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
    claims.put("invitation", invitation);
    claims.put("order", order);
    claims.put("serial", place.serial());
    claims.put("application", place.application());
    claims.put("key", releaseKey.toPublicJWK().toJSONObject());
    claims.put("left", 10);
    claims.put("low", false);
    claims.put("final", false);
    claims.put("locked", false);
    claims.put("factory", false);
    claims.put("earlier", earlier);
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(AskReader.TYPE))
                .jwk(identity.toPublicJWK())
                .build(),
            new Payload(claims));
    try {
      jws.sign(new ECDSASigner(identity));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jws.serialize();
  }

  public Map<String, Object> open(String offer) {
    return statement(offer).getPayload().toJSONObject();
  }

  /** What the hall has signed inside the offer. */
  public JWSObject statement(String offer) {
    try {
      JWEObject jwe = JWEObject.parse(offer);
      jwe.decrypt(new ECDHDecrypter(releaseKey));
      return JWSObject.parse(jwe.getPayload().toString());
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says what it likes, with the secret that it has. */
  public ReleaseDesk.Acknowledged receipt(
      ReleaseDesk desk,
      ReleaseDesk.Offered offered,
      TokenPlace place,
      String step,
      String proved,
      boolean opened,
      int wrongCurrent,
      int wrongCandidate) {
    return receipt(desk, offered, place, step, "", proved, opened, wrongCurrent, wrongCandidate);
  }

  /** With the token's refusal. */
  public ReleaseDesk.Acknowledged receipt(
      ReleaseDesk desk,
      ReleaseDesk.Offered offered,
      TokenPlace place,
      String step,
      String error,
      String proved,
      boolean opened,
      int wrongCurrent,
      int wrongCandidate) {
    Map<String, Object> told = new TreeMap<>();
    told.put("release", offered.release());
    told.put("serial", place.serial());
    told.put("application", place.application());
    told.put("step", step);
    told.put("error", error);
    told.put("proved", proved);
    told.put("currentOpened", opened);
    told.put("userOpened", opened);
    told.put("wrongCurrent", wrongCurrent);
    told.put("wrongCandidate", wrongCandidate);
    byte[] body = JSONObjectUtils.toJSONString(told).getBytes(StandardCharsets.UTF_8);
    byte[] secret = new Base64URL((String) open(offered.offer()).get("secret")).decode();
    return desk.receipt(
        offered.release(),
        Base64URL.encode(body).toString(),
        Base64URL.encode(ReceiptSeal.mac(secret, body)).toString());
  }
}
