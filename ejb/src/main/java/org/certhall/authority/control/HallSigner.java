package org.certhall.authority.control;

import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.ECKey;
import org.certhall.authority.entity.HallKey;

/** Signs as the hall itself, by ES256 (RFC 7518, section 3.4). */
public interface HallSigner {

  /** The signature R||S of 64 bytes over the data. */
  byte[] sign(HallKey key, byte[] data);

  /** The public key; its key id is its RFC 7638 thumbprint. */
  ECKey publicKey(HallKey key);

  /**
   * The same key as a signer of JWS objects; put the key id of {@link #publicKey} in the header.
   */
  JWSSigner jwsSigner(HallKey key);
}
