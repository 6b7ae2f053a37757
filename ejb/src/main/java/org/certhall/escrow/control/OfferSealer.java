package org.certhall.escrow.control;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.authority.control.HallSigner;
import org.certhall.escrow.entity.Release;

/** JWE to the key of the release, inside it a JWS of the hall. */
public final class OfferSealer {

  static final String INNER = "certhall-release-offer+jwt";
  static final String OUTER = "certhall-release-offer+jwe";

  private final HallSigner signer;
  private final String hall;

  public OfferSealer(HallSigner signer, String hall) {
    this.signer = signer;
    this.hall = hall;
  }

  /**
   * Seals it.
   *
   * @param hallKey the one of the hall's keys that the assistant pins
   */
  public String seal(Offer offer, String hallKey) {
    byte[] claims = claims(offer);
    byte[] inner = SignedText.sign(signer, hallKey, INNER, claims);
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
            .type(new JOSEObjectType(OUTER))
            .build();
    JWEObject jwe = new JWEObject(header, new Payload(inner));
    try {
      jwe.encrypt(new ECDHEncrypter(offer.key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the offer cannot be encrypted", e);
    } finally {
      Arrays.fill(claims, (byte) 0);
      Arrays.fill(inner, (byte) 0);
    }
    return jwe.serialize();
  }

  /** Whoever asks for them overwrites them. */
  byte[] claims(Offer offer) {
    Release release = offer.release();
    long offered = release.offeredAt().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", hall);
    claims.put("release", release.id());
    claims.put("purpose", release.purpose().name());
    claims.put("order", release.orderNumber());
    claims.put("serial", release.place().serial());
    claims.put("application", release.place().application());
    claims.put("assistant", release.assistant());
    claims.put("key", release.releaseKey());
    claims.put("nonce", release.nonce());
    claims.put("iat", offered);
    claims.put("exp", offered + Release.OFFER_LASTS.toSeconds());
    claims.put("currentId", offer.currentPin().id());
    claims.put("candidateId", offer.candidatePin().id());
    claims.put("pin", Invitations.rule(offer.userPin()));
    return new SecretClaims(claims, Base64.getUrlEncoder().withoutPadding())
        .with("current", offer.current())
        .with("candidate", offer.candidate())
        .with("secret", offer.receiptSecret())
        .json();
  }
}
