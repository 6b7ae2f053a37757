package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.certhall.authority.control.Sealer;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.escrow.control.EncryptionKeyMaker;
import org.certhall.escrow.control.EncryptionKeyStore;
import org.certhall.escrow.control.KeyEnvelopes;
import org.certhall.escrow.control.SpareKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the rules of encryption keys together with the parts of this server. */
@ApplicationScoped
public class EncryptionKeyParts {

  @Inject
  @ConfigProperty(name = "certhall.escrow.spare.sm2", defaultValue = "50")
  private int sm2;

  @Inject
  @ConfigProperty(name = "certhall.escrow.spare.p-256", defaultValue = "20")
  private int p256;

  @Inject
  @ConfigProperty(name = "certhall.escrow.spare.rsa-2048", defaultValue = "20")
  private int rsa2048;

  @Inject
  @ConfigProperty(name = "certhall.escrow.sm4-oid", defaultValue = "1.2.156.10197.1.104.1")
  private String sm4;

  @Inject private EncryptionKeyStore store;
  @Inject private Sealer sealer;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  @Produces
  @Dependent
  SpareKeys spareKeys() {
    return new SpareKeys(
        store,
        new EncryptionKeyMaker(sealer, random, clock),
        sealer,
        Map.of(KeyAlgorithm.SM2, sm2, KeyAlgorithm.P_256, p256, KeyAlgorithm.RSA_2048, rsa2048));
  }

  @Produces
  @Dependent
  KeyEnvelopes keyEnvelopes() {
    return new KeyEnvelopes(sm4, random);
  }
}
