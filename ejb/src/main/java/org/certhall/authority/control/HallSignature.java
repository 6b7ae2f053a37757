package org.certhall.authority.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

/** Checks what {@link HallSigner#sign} made, without any key store. */
public final class HallSignature {

  private HallSignature() {}

  /** Whether the signature R||S is this key's over the data. */
  public static boolean isBy(ECKey key, byte[] data, byte[] signature) {
    try {
      return new ECDSAVerifier(key)
          .verify(new JWSHeader(JWSAlgorithm.ES256), data, Base64URL.encode(signature));
    } catch (JOSEException e) {
      return false;
    }
  }
}
