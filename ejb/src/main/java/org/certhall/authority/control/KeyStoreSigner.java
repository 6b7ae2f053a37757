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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.certhall.authority.entity.HallKey;
import org.certhall.authority.entity.HallKeySuccessor;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;

/** The hall's keys in a key store, made when first asked for. */
public final class KeyStoreSigner implements HallSigner {

  private static final int SIGNATURE_BYTES = 64;

  private final KeyStoreGate gate;
  private final HallSuccession succession;
  private final Clock clock;

  public KeyStoreSigner(KeyStoreGate gate, HallSuccession succession, Clock clock) {
    this.gate = gate;
    this.succession = succession;
    this.clock = clock;
  }

  @Override
  public byte[] sign(HallKey key, byte[] data) {
    return sign(handle(names(key).get(0)), data);
  }

  private byte[] sign(KeyHandle handle, byte[] data) {
    byte[] der = gate.sign(handle, SignatureScheme.ECDSA_SHA256, data);
    try {
      return ECDSA.transcodeSignatureToConcat(der, SIGNATURE_BYTES);
    } catch (JOSEException e) {
      throw new IllegalStateException("the key store answered with no ECDSA signature", e);
    }
  }

  @Override
  public ECKey publicKey(HallKey key) {
    return publicKey(handle(names(key).get(0)));
  }

  private static ECKey publicKey(KeyHandle handle) {
    try {
      return new ECKey.Builder(Curve.P_256, (ECPublicKey) handle.publicKey())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint()
          .build();
    } catch (JOSEException e) {
      throw new IllegalStateException("no thumbprint of " + handle.name(), e);
    }
  }

  @Override
  public JWSSigner jwsSigner(HallKey key) {
    return new GateJwsSigner(handle(names(key).get(0)));
  }

  @Override
  public List<ECKey> verifying(HallKey key) {
    return names(key).stream().map(this::handle).map(KeyStoreSigner::publicKey).toList();
  }

  @Override
  public JWSSigner jwsSigner(HallKey key, String keyId) {
    return names(key).stream()
        .map(this::handle)
        .filter(handle -> publicKey(handle).getKeyID().equals(keyId))
        .findFirst()
        .map(GateJwsSigner::new)
        .orElseThrow(() -> new IllegalStateException("no key " + keyId + " in force"));
  }

  /** A key that an earlier attempt has left behind is the one to go on with. */
  @Override
  public Successor makeSuccessor(HallKey key) {
    List<HallKeySuccessor> before = successors(key);
    int number = before.isEmpty() ? 1 : before.get(before.size() - 1).number() + 1;
    String name = key.keyName() + "-" + (number + 1);
    return new Successor(number, name, publicKey(made(name)));
  }

  private List<HallKeySuccessor> successors(HallKey key) {
    return key == HallKey.GRANTS ? succession.all() : List.of();
  }

  /** In the key store: the present one, then those whose signatures still count. */
  private List<String> names(HallKey key) {
    List<HallKeySuccessor> successors = successors(key);
    Instant now = clock.instant();
    List<String> names = new ArrayList<>();
    boolean counts = true;
    for (int i = successors.size() - 1; i >= 0 && counts; i--) {
      names.add(successors.get(i).keyName());
      counts = successors.get(i).isFresh(now);
    }
    if (counts) {
      names.add(key.keyName());
    }
    return names;
  }

  /**
   * The first keys are made when first asked for. A successor that is missing was made in another
   * copy of the key store, and nothing can take its place.
   */
  private KeyHandle handle(String name) {
    boolean first = Arrays.stream(HallKey.values()).anyMatch(key -> key.keyName().equals(name));
    return first
        ? made(name)
        : gate.find(name)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the key store has no " + name + ": it is older than the database"));
  }

  /** Two first askers must not make the key twice. */
  private synchronized KeyHandle made(String name) {
    return gate.find(name).orElseGet(() -> gate.create(name, KeyAlgorithm.P_256));
  }

  private final class GateJwsSigner implements JWSSigner {

    private final KeyHandle key;
    private final JCAContext context = new JCAContext();

    private GateJwsSigner(KeyHandle key) {
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
