package org.certhall.assistant.release;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Opens an offer and refuses every mismatch, however small. */
final class OfferReader {

  static final String INNER = "certhall-release-offer+jwt";
  static final String OUTER = "certhall-release-offer+jwe";
  private static final int LONGEST = 32 * 1024;

  private final String assistant;

  /** For the assistant of this thumbprint. */
  OfferReader(String assistant) {
    this.assistant = assistant;
  }

  Offer open(String compact, ReleaseInvitation invitation, ReleaseKey key) throws ReleaseException {
    byte[] inner = decrypt(compact, key);
    try (OfferClaims claims = verified(inner, invitation)) {
      if (!mustSay(invitation, key).entrySet().stream()
          .allMatch(fact -> fact.getValue().equals(claims.text(fact.getKey())))) {
        throw forged("the offer is for something else", null);
      }
      return new Offer(claims);
    } catch (IOException | IllegalArgumentException e) {
      throw forged("the offer cannot be read", e);
    } finally {
      Arrays.fill(inner, (byte) 0);
    }
  }

  private Map<String, String> mustSay(ReleaseInvitation invitation, ReleaseKey key) {
    return Map.of(
        "iss", invitation.hall().hall(),
        "purpose", invitation.purpose(),
        "order", invitation.order(),
        "serial", invitation.serial().value(),
        "application", invitation.application(),
        "assistant", assistant,
        "key", key.thumbprint(),
        "nonce", invitation.nonce());
  }

  private static byte[] decrypt(String compact, ReleaseKey key) throws ReleaseException {
    if (compact == null || compact.length() > LONGEST) {
      throw forged("no offer", null);
    }
    try {
      JWEObject jwe = JWEObject.parse(compact);
      JWEHeader header = jwe.getHeader();
      if (!JWEAlgorithm.ECDH_ES.equals(header.getAlgorithm())
          || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
          || !new JOSEObjectType(OUTER).equals(header.getType())
          || header.getCompressionAlgorithm() != null) {
        throw forged("the offer is not encrypted as agreed", null);
      }
      jwe.decrypt(new ECDHDecrypter(key.pair()));
      return jwe.getPayload().toBytes();
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      throw forged("the offer does not open with this release's key", e);
    }
  }

  /** The signature over the bytes as they stand: a JWS object would keep the values as text. */
  private static OfferClaims verified(byte[] inner, ReleaseInvitation invitation)
      throws ReleaseException, IOException {
    int first = indexOf(inner, '.', 0);
    int second = indexOf(inner, '.', first + 1);
    try {
      JWSHeader header = JWSHeader.parse(new Base64URL(ascii(inner, 0, first)));
      boolean right =
          JWSAlgorithm.ES256.equals(header.getAlgorithm())
              && new JOSEObjectType(INNER).equals(header.getType())
              && header.getCriticalParams() == null
              && header.isBase64URLEncodePayload()
              && new ECDSAVerifier(invitation.hall().publicKey())
                  .verify(
                      header,
                      Arrays.copyOf(inner, second),
                      new Base64URL(ascii(inner, second + 1, inner.length)));
      if (!right) {
        throw forged("the offer is not signed by the paired hall", null);
      }
    } catch (ParseException | JOSEException e) {
      throw forged("the offer is not signed by the paired hall", e);
    }
    byte[] json = Base64.getUrlDecoder().decode(Arrays.copyOfRange(inner, first + 1, second));
    try {
      return OfferClaims.read(json);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  private static int indexOf(byte[] bytes, char c, int from) throws IOException {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    throw new IOException("no compact JWS");
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  private static ReleaseException forged(String detail, Throwable cause) {
    return new ReleaseException(ReleaseFault.FORGED, detail, cause);
  }
}
