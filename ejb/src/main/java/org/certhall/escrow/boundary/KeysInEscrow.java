package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.control.EscrowedKeys;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.Sm2EnvelopedKey;
import org.certhall.escrow.control.EncryptionKeyStore;
import org.certhall.escrow.control.KeyEnvelopes;
import org.certhall.escrow.control.Secret;
import org.certhall.escrow.control.SpareKeys;
import org.certhall.escrow.entity.EncryptionKey;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** What this feature does for whoever issues pairs. */
@ApplicationScoped
class KeysInEscrow implements EscrowedKeys {

  @Inject SpareKeys spare;
  @Inject EncryptionKeyStore store;
  @Inject KeyEnvelopes envelopes;

  @Override
  public CertificationRequest take(String pair, KeyAlgorithm algorithm) {
    return CertificationRequest.parse(spare.take(pair, algorithm).request());
  }

  @Override
  public void bind(String pair, SerialNumber encryptionCertificate) {
    store.bind(pair, encryptionCertificate.toString());
  }

  @Override
  public List<String> unbound() {
    return store.unbound();
  }

  @Override
  public Sm2EnvelopedKey envelope(
      SerialNumber encryptionCertificate, SubjectPublicKeyInfo recipient) {
    EncryptionKey key =
        store
            .ofCertificate(encryptionCertificate.toString())
            .filter(kept -> kept.algorithm() == KeyAlgorithm.SM2)
            .orElseThrow(() -> Problem.of(ProblemType.CERTIFICATE_NOT_OF_A_PAIR));
    try (Secret clear = spare.reveal(key)) {
      Sm2EnvelopedKey envelope = envelopes.envelope(clear, recipient);
      store.noteEnvelope(key);
      return envelope;
    }
  }
}
