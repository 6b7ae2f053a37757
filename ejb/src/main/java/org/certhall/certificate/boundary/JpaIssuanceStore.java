package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.control.IssuanceStore;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.SigningIntent;
import org.certhall.database.boundary.SqlStates;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The issuance cycle's record in the database, with an audit event for each step. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaIssuanceStore implements IssuanceStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager manager;

  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  @Override
  public Optional<SigningIntent> intentOf(String wishDigest) {
    return manager
        .createQuery("SELECT i FROM SigningIntent i WHERE i.wish = :wish", SigningIntent.class)
        .setParameter("wish", wishDigest)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Certificate> find(SerialNumber serial) {
    return Optional.ofNullable(manager.find(Certificate.class, serial.toString()));
  }

  @Override
  public void intend(SigningIntent intent, KeyOwner key) {
    try {
      claim(key);
      manager.persist(intent);
      manager.flush();
    } catch (PersistenceException e) {
      if (!SqlStates.isUniqueViolation(e)) {
        throw e;
      }
      // The serial is random, so it is the wish or the key, which another call has just written.
      throw Problem.of(ProblemType.STALE);
    }
    audit.record(event("certificate.intended", intent).with("profile", profileOf(intent)));
  }

  /** Locked: a key that is just being given up is not certified meanwhile. */
  private void claim(KeyOwner key) {
    KeyOwner known = manager.find(KeyOwner.class, key.digest(), LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      manager.persist(key);
    } else {
      known.demandFreeFor(key);
    }
  }

  @Override
  public Certificate keep(SerialNumber intended, EncodedCertificate signed) {
    SigningIntent intent = lock(intended);
    if (!intent.isOpen()) {
      return find(intended).orElseThrow();
    }
    Certificate certificate = Certificate.issued(intent, signed, clock.instant());
    manager.persist(certificate);
    claimLate(certificate);
    intent.finish();
    audit.record(event("certificate.issued", intent).with("subject", intent.subject()));
    return certificate;
  }

  /** An intent that was open when V120 made the table claimed no key. */
  private void claimLate(Certificate certificate) {
    KeyOwner owner = KeyOwner.of(certificate);
    if (manager.find(KeyOwner.class, owner.digest()) == null) {
      manager.persist(owner);
    }
  }

  @Override
  public void pair(SerialNumber signature, SerialNumber encryption) {
    Certificate first = lockCertificate(signature);
    if (first.partner().isEmpty()) {
      audit.record(
          AuditEvent.of("certificate.paired", signature.toString())
              .onOrder(first.orderNumber())
              .with("encryption", encryption.toString()));
    }
    first.pairWith(lockCertificate(encryption));
  }

  private Certificate lockCertificate(SerialNumber serial) {
    return manager.find(Certificate.class, serial.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public void abandon(SerialNumber intended, String why) {
    SigningIntent intent = lock(intended);
    intent.abandon();
    audit.record(event("certificate.abandoned", intent).with("why", why));
  }

  @Override
  public List<SigningIntent> unfinished() {
    return manager
        .createQuery(
            "SELECT i FROM SigningIntent i WHERE i.state = :open ORDER BY i.recordedAt",
            SigningIntent.class)
        .setParameter("open", SigningIntent.State.OPEN)
        .getResultList();
  }

  private SigningIntent lock(SerialNumber serial) {
    return manager.find(SigningIntent.class, serial.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static AuditEvent event(String deed, SigningIntent intent) {
    return AuditEvent.of(deed, intent.serial().toString())
        .onOrder(intent.orderNumber())
        .with("authority", intent.authority().value());
  }

  private static String profileOf(SigningIntent intent) {
    return intent.profile() + " " + intent.profileVersion();
  }
}
