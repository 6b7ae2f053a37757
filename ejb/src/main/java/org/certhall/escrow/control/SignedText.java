package org.certhall.escrow.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.entity.HallKey;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Compact JWS by ES256 alone, whose {@code typ} says what it is, so that none passes for another.
 */
final class SignedText {

  private static final int LONGEST = 24 * 1024;

  private final JWSObject jws;

  private SignedText(JWSObject jws) {
    this.jws = jws;
  }

  static String sign(HallSigner signer, String type, Map<String, Object> claims) {
    byte[] json = JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8);
    return new String(sign(signer, type, json), StandardCharsets.US_ASCII);
  }

  /** The same for claims that hold secrets: both arrays are the caller's to overwrite. */
  static byte[] sign(HallSigner signer, String type, byte[] json) {
    return sign(signer, signer.publicKey(HallKey.GRANTS).getKeyID(), type, json);
  }

  /** By that one of the hall's keys. */
  static byte[] sign(HallSigner signer, String keyId, String type, byte[] json) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .keyID(keyId)
            .build();
    byte[] payload = Base64.getUrlEncoder().withoutPadding().encode(json);
    byte[] signed = joined(header.toBase64URL(), payload);
    Arrays.fill(payload, (byte) 0);
    try {
      Base64URL signature = signer.jwsSigner(HallKey.GRANTS, keyId).sign(header, signed);
      byte[] mark = ("." + signature).getBytes(StandardCharsets.US_ASCII);
      return ByteBuffer.allocate(signed.length + mark.length).put(signed).put(mark).array();
    } catch (JOSEException e) {
      throw new IllegalStateException("the hall cannot sign " + type, e);
    } finally {
      Arrays.fill(signed, (byte) 0);
    }
  }

  private static byte[] joined(Base64URL header, byte[] payload) {
    byte[] head = (header + ".").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(head.length + payload.length).put(head).put(payload).array();
  }

  static SignedText read(String compact, String type, String name) {
    if (compact == null || compact.length() > LONGEST) {
      throw Claims.malformed(name);
    }
    try {
      JWSObject jws = JWSObject.parse(compact);
      JWSHeader header = jws.getHeader();
      if (JWSAlgorithm.ES256.equals(header.getAlgorithm())
          && new JOSEObjectType(type).equals(header.getType())
          && header.getCriticalParams() == null
          && header.isBase64URLEncodePayload()) {
        return new SignedText(jws);
      }
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      throw Claims.malformed(name);
    }
    throw Claims.malformed(name);
  }

  /** The key that the text itself brings: who says it, not whether to believe it. */
  ECKey ownKey() {
    if (jws.getHeader().getJWK() instanceof ECKey key
        && Curve.P_256.equals(key.getCurve())
        && !key.isPrivate()) {
      return key;
    }
    throw Claims.malformed("jwk");
  }

  /** The key among these that has signed. */
  ECKey signerAmong(List<ECKey> keys, ProblemType otherwise) {
    ECKey said =
        keys.stream()
            .filter(key -> key.getKeyID().equals(jws.getHeader().getKeyID()))
            .findFirst()
            .orElseThrow(() -> Problem.of(otherwise));
    mustBeSignedBy(said, otherwise);
    return said;
  }

  SignedText mustBeSignedBy(ECKey key, ProblemType otherwise) {
    try {
      if (jws.verify(new ECDSAVerifier(key))) {
        return this;
      }
    } catch (JOSEException | IllegalStateException e) {
      throw Problem.of(otherwise);
    }
    throw Problem.of(otherwise);
  }

  Claims claims(Set<String> known) {
    return Claims.read(jws.getPayload().toBytes(), known);
  }

  static String thumbprint(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("no thumbprint", e);
    }
  }
}
