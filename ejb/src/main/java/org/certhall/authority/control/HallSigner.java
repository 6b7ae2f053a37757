package org.certhall.authority.control;

import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
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

  /** The keys whose signatures count today: the present one, then those it replaced lately. */
  List<ECKey> verifying(HallKey key);

  /**
   * One of those as a signer, so that what was begun under a key ends under it.
   *
   * @param keyId its thumbprint
   */
  JWSSigner jwsSigner(HallKey key, String keyId);

  /** Makes the key after the present one, which signs nothing until it has succeeded. */
  Successor makeSuccessor(HallKey key);

  /**
   * A key to come.
   *
   * @param keyName its name in the key store
   */
  record Successor(int number, String keyName, ECKey key) {}
}
