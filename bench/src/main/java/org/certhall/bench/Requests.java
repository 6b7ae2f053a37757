package org.certhall.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Certification requests, each of a key of its own, made before the clock runs. */
final class Requests {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private Requests() {}

  /**
   * Makes them.
   *
   * @param curve {@code secp256r1} or {@code sm2p256v1}
   */
  static List<byte[]> make(String curve, int number)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
    generator.initialize(new ECGenParameterSpec(curve));
    JcaContentSignerBuilder signer =
        new JcaContentSignerBuilder(curve.equals("sm2p256v1") ? "SM3withSM2" : "SHA256withECDSA")
            .setProvider(BOUNCY_CASTLE);
    X500Name subject = new X500Name("CN=bench");
    List<byte[]> made = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      KeyPair pair = generator.generateKeyPair();
      made.add(
          new JcaPKCS10CertificationRequestBuilder(subject, pair.getPublic())
              .build(signer.build(pair.getPrivate()))
              .getEncoded());
    }
    return made;
  }
}
