package org.certhall.assistant.token;

import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** A key pair in a token, its public half, and its certificate when it has one. */
public record TokenKey(
    KeyId id,
    KeyAlgorithm algorithm,
    KeyUse use,
    SubjectPublicKeyInfo publicKey,
    Optional<X509CertificateHolder> certificate) {

  /** Refuses a certificate of another key. */
  public void checkCarries(X509CertificateHolder candidate) throws TokenException {
    if (!candidate.getSubjectPublicKeyInfo().equals(publicKey)) {
      throw new TokenException(TokenFault.WRONG_KEY);
    }
  }

  /** Refuses to sign with a key that is there to decrypt. */
  public void checkSigns() throws TokenException {
    if (use != KeyUse.SIGN) {
      throw new TokenException(TokenFault.WRONG_KEY);
    }
  }
}
