package org.certhall.escrow.control;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.certhall.authority.control.Sealer;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.escrow.entity.EncryptionKey;

/**
 * Makes key pairs for encryption certificates. While the private key is in clear it signs a request
 * of its own; then it is sealed, and opened only to be put into an envelope.
 */
public final class EncryptionKeyMaker {

  static final String PURPOSE = "encryption-key";

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  /** Whose the key will be is not known yet. */
  private static final X500Name NOBODY = new X500Name("CN=CertHall encryption key");

  private final Sealer sealer;
  private final SecureRandom random;
  private final Clock clock;

  public EncryptionKeyMaker(Sealer sealer, SecureRandom random, Clock clock) {
    this.sealer = sealer;
    this.random = random;
    this.clock = clock;
  }

  EncryptionKey make(KeyAlgorithm algorithm) {
    String id = UUID.randomUUID().toString();
    try {
      KeyPair pair = pair(algorithm);
      byte[] clear = pair.getPrivate().getEncoded();
      try {
        return EncryptionKey.spare(
            id,
            algorithm,
            request(pair, algorithm),
            sealer.seal(PURPOSE, id, clear),
            clock.instant());
      } finally {
        Arrays.fill(clear, (byte) 0);
      }
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot make an encryption key of " + algorithm, e);
    }
  }

  private KeyPair pair(KeyAlgorithm algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator;
    switch (algorithm) {
      case RSA_2048, RSA_3072, RSA_4096 -> {
        generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(Integer.parseInt(algorithm.name().substring(4)), random);
      }
      default -> {
        generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
        generator.initialize(new ECGenParameterSpec(curve(algorithm)), random);
      }
    }
    return generator.generateKeyPair();
  }

  private static String curve(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case P_256 -> "secp256r1";
      case P_384 -> "secp384r1";
      case SM2 -> "sm2p256v1";
      default -> throw new IllegalArgumentException(algorithm + " is no curve");
    };
  }

  private static byte[] request(KeyPair pair, KeyAlgorithm algorithm)
      throws OperatorCreationException, IOException {
    return new JcaPKCS10CertificationRequestBuilder(NOBODY, pair.getPublic())
        .build(
            new JcaContentSignerBuilder(algorithm.scheme().standardName())
                .setProvider(BOUNCY_CASTLE)
                .build(pair.getPrivate()))
        .getEncoded();
  }
}
