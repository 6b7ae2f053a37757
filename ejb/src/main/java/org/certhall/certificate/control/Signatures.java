package org.certhall.certificate.control;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStores;

/** Signs as an authority, and believes the key store only after the public key agrees. */
final class Signatures {

  private static final Judges JUDGES = new Judges();

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
      return JUDGES.isGood(issuer.key(), content, signature);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the signature of " + issuer.name() + " is no signature", e);
    }
  }
}
