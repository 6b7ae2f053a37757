package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.subscriber.entity.SocialCreditCode;

/** Certificates in the database. */
@ApplicationScoped
class JpaCertificateStore implements CertificateStore {

  private static final String NEWEST_FIRST = " ORDER BY c.issuedAt DESC, c.serial";

  @PersistenceContext(unitName = "certhall")
  private EntityManager manager;

  @Override
  public Optional<Certificate> find(SerialNumber serial) {
    return Optional.ofNullable(manager.find(Certificate.class, serial.toString()));
  }

  @Override
  public List<Certificate> all(Set<SerialNumber> serials) {
    return serials.isEmpty()
        ? List.of()
        : manager
            .createQuery(
                "SELECT c FROM Certificate c WHERE c.serial IN :serials", Certificate.class)
            .setParameter("serials", serials.stream().map(SerialNumber::toString).toList())
            .getResultList();
  }

  @Override
  public Optional<Certificate> lock(SerialNumber serial) {
    return Optional.ofNullable(
        manager.find(Certificate.class, serial.toString(), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public KeyOwner lockKey(String keyDigest) {
    return manager.find(KeyOwner.class, keyDigest, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public List<Certificate> ofSubject(SocialCreditCode code) {
    return manager
        .createQuery(
            "SELECT c FROM Certificate c WHERE c.creditCode = :code" + NEWEST_FIRST,
            Certificate.class)
        .setParameter("code", code.value())
        .getResultList();
  }

  @Override
  public List<Certificate> onOrder(String orderNumber) {
    return manager
        .createQuery(
            "SELECT c FROM Certificate c WHERE c.orderNumber = :number" + NEWEST_FIRST,
            Certificate.class)
        .setParameter("number", orderNumber)
        .getResultList();
  }
}
