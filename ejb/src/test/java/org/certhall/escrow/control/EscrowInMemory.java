package org.certhall.escrow.control;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.authority.control.SealerFake;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.control.EscrowedKeys;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.Sm2EnvelopedKey;

/** The key management centre in memory, with the real rules. */
public final class EscrowInMemory implements EscrowedKeys {

  public final EncryptionKeyStoreFake store = new EncryptionKeyStoreFake();
  private final SecureRandom random = new SecureRandom();
  private final SealerFake sealer = new SealerFake();
  public final SpareKeys spare =
      new SpareKeys(
          store,
          new EncryptionKeyMaker(sealer, random, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
          sealer,
          Map.of());

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
    var key = store.ofCertificate(encryptionCertificate.toString()).orElseThrow();
    try (Secret clear = spare.reveal(key)) {
      return new KeyEnvelopes("1.2.156.10197.1.104.1", random).envelope(clear, recipient);
    }
  }
}
