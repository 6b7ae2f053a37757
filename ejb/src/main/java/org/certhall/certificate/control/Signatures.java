package org.certhall.certificate.control;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.control.SignatureSink;

/** Signs as an authority, and believes the key store only after the public key agrees. */
final class Signatures {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final KeyStores keys;

  Signatures(KeyStores keys) {
    this.keys = keys;
  }

  byte[] sign(Issuer issuer, byte[] data) {
    return sign(issuer, sink -> sink.write(data));
  }

  byte[] sign(Issuer issuer, Content content) {
    byte[] signature = keys.sign(issuer.key(), issuer.scheme(), content);
    if (!isGood(issuer, content, signature)) {
      throw new IllegalStateException("the key store gave a wrong signature for " + issuer.name());
    }
    return signature;
  }

  private static boolean isGood(Issuer issuer, Content content, byte[] signature) {
    try {
      PublicKey given = issuer.key().publicKey();
      PublicKey key =
          KeyFactory.getInstance(given.getAlgorithm(), BOUNCY_CASTLE)
              .generatePublic(new X509EncodedKeySpec(given.getEncoded()));
      Signature judge = Signature.getInstance(issuer.scheme().standardName(), BOUNCY_CASTLE);
      judge.initVerify(key);
      content.writeTo(new SignatureSink(judge));
      return judge.verify(signature);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the signature of " + issuer.name() + " is no signature", e);
    }
  }
}
