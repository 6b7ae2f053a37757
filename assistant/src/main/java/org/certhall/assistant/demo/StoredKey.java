package org.certhall.assistant.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyId;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;

/**
 * A key pair as the file keeps it.
 *
 * @param privateKey PKCS#8, sealed under the application's master key
 * @param certificate DER, or null while there is none
 */
record StoredKey(
    String id,
    KeyAlgorithm algorithm,
    KeyUse use,
    Bytes publicKey,
    Bytes privateKey,
    @JsonInclude(JsonInclude.Include.NON_NULL) Bytes certificate) {

  StoredKey {
    id = new KeyId(id).hex();
    if (algorithm == null || use == null || publicKey == null || privateKey == null) {
      throw new IllegalArgumentException("key " + id + " is incomplete");
    }
  }

  StoredKey withCertificate(Bytes der) {
    return new StoredKey(id, algorithm, use, publicKey, privateKey, der);
  }

  TokenKey shown() throws TokenException {
    try {
      Optional<X509CertificateHolder> holder =
          certificate == null
              ? Optional.empty()
              : Optional.of(new X509CertificateHolder(certificate.copy()));
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(publicKey.copy());
      return new TokenKey(new KeyId(id), algorithm, use, info, holder);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new TokenException(TokenFault.DAMAGED, "key " + id, e);
    }
  }
}
