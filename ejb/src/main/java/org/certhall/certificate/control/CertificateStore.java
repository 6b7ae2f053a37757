package org.certhall.certificate.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.subscriber.entity.SocialCreditCode;

/** Looks certificates up. */
public interface CertificateStore {

  Optional<Certificate> find(SerialNumber serial);

  /** Those of these numbers: one query however many. */
  List<Certificate> all(Set<SerialNumber> serials);

  /** The one, its row locked until the transaction ends. */
  Optional<Certificate> lock(SerialNumber serial);

  /** The public key of a certificate, its row locked until the transaction ends. */
  KeyOwner lockKey(String keyDigest);

  /** Newest first. */
  List<Certificate> ofSubject(SocialCreditCode code);

  /** Newest first. */
  List<Certificate> onOrder(String orderNumber);
}
