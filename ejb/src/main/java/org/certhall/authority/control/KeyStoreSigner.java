package org.certhall.authority.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.ECPublicKey;
import java.util.Set;
import org.certhall.authority.entity.HallKey;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;

/** The hall's keys in a key store, made when first asked for. */
public final class KeyStoreSigner implements HallSigner {

  private static final int SIGNATURE_BYTES = 64;

  private final KeyStoreGate gate;

  public KeyStoreSigner(KeyStoreGate gate) {
    this.gate = gate;
  }

  @Override
  public byte[] sign(HallKey key, byte[] data) {
    byte[] der = gate.sign(handle(key), SignatureScheme.ECDSA_SHA256, data);
    try {
      return ECDSA.transcodeSignatureToConcat(der, SIGNATURE_BYTES);
    } catch (JOSEException e) {
      throw new IllegalStateException("the key store answered with no ECDSA signature", e);
    }
  }

  @Override
  public ECKey publicKey(HallKey key) {
    try {
      return new ECKey.Builder(Curve.P_256, (ECPublicKey) handle(key).publicKey())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint()
          .build();
    } catch (JOSEException e) {
      throw new IllegalStateException("no thumbprint of " + key, e);
    }
  }

  @Override
  public JWSSigner jwsSigner(HallKey key) {
    return new GateJwsSigner(key);
  }

  /** Two first askers must not make the key twice. */
  private synchronized KeyHandle handle(HallKey key) {
    return gate.find(key.keyName()).orElseGet(() -> gate.create(key.keyName(), KeyAlgorithm.P_256));
  }

  private final class GateJwsSigner implements JWSSigner {

    private final HallKey key;
    private final JCAContext context = new JCAContext();

    private GateJwsSigner(HallKey key) {
      this.key = key;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signingInput) throws JOSEException {
      if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
        throw new JOSEException("the hall signs by ES256, not " + header.getAlgorithm());
      }
      return Base64URL.encode(KeyStoreSigner.this.sign(key, signingInput));
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return Set.of(JWSAlgorithm.ES256);
    }

    @Override
    public JCAContext getJCAContext() {
      return context;
    }
  }
}
