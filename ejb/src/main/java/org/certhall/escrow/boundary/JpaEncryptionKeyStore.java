package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.database.boundary.SqlStates;
import org.certhall.escrow.control.EncryptionKeyStore;
import org.certhall.escrow.entity.EncryptionKey;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaEncryptionKeyStore implements EncryptionKeyStore {

  /** More than ever take at once; H2 would lock or skip them all if it were one statement. */
  private static final String OLDEST_SPARE =
      "SELECT id FROM encryption_key WHERE standing = 'SPARE' AND algorithm = ?"
          + " ORDER BY made_at, id FETCH FIRST 50 ROWS ONLY";

  /** A locked row is another's, who is just taking it. */
  private static final String STILL_SPARE =
      "SELECT id FROM encryption_key WHERE id = ? AND standing = 'SPARE' FOR UPDATE SKIP LOCKED";

  @PersistenceContext(unitName = "certhall")
  private EntityManager manager;

  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  @Override
  public void add(List<EncryptionKey> made) {
    made.forEach(manager::persist);
    if (!made.isEmpty()) {
      audit.record(
          AuditEvent.of("escrow.keys-made", made.get(0).algorithm().name())
              .with("number", String.valueOf(made.size())));
    }
  }

  @Override
  public int spare(KeyAlgorithm algorithm) {
    return manager
        .createQuery(
            "SELECT COUNT(k) FROM EncryptionKey k"
                + " WHERE k.standing = :spare AND k.algorithm = :algorithm",
            Long.class)
        .setParameter("spare", EncryptionKey.Standing.SPARE)
        .setParameter("algorithm", algorithm)
        .getSingleResult()
        .intValue();
  }

  @Override
  public Optional<EncryptionKey> take(String pair, KeyAlgorithm algorithm) {
    Optional<EncryptionKey> own = one("k.pair", pair);
    return own.isPresent() ? own : oldestSpare(algorithm).map(key -> taken(key, pair));
  }

  private EncryptionKey taken(EncryptionKey key, String pair) {
    key.take(pair, clock.instant());
    try {
      manager.flush();
    } catch (PersistenceException e) {
      if (!SqlStates.isUniqueViolation(e)) {
        throw e;
      }
      throw Problem.of(ProblemType.STALE);
    }
    audit.record(AuditEvent.of("escrow.key-taken", key.id()).with("pair", pair));
    return key;
  }

  /** On the connection of this transaction, so that the row stays locked until it ends. */
  private Optional<EncryptionKey> oldestSpare(KeyAlgorithm algorithm) {
    Connection connection = manager.unwrap(Connection.class);
    for (String id : ids(connection, OLDEST_SPARE, algorithm.name())) {
      if (!ids(connection, STILL_SPARE, id).isEmpty()) {
        return Optional.of(manager.find(EncryptionKey.class, id));
      }
    }
    return Optional.empty();
  }

  private static List<String> ids(Connection connection, String query, String parameter) {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell of spare keys", e);
    }
  }

  @Override
  public void bind(String pair, String certificateSerial) {
    EncryptionKey key = one("k.pair", pair).orElseThrow();
    if (key.certificate().isEmpty()) {
      audit.record(
          AuditEvent.of("escrow.key-bound", key.id()).with("certificate", certificateSerial));
    }
    key.bind(certificateSerial);
  }

  @Override
  public Optional<EncryptionKey> ofCertificate(String serial) {
    return one("k.certificate", serial);
  }

  @Override
  public List<String> unbound() {
    return manager
        .createQuery(
            "SELECT k.pair FROM EncryptionKey k"
                + " WHERE k.standing = :inUse AND k.certificate IS NULL ORDER BY k.takenAt",
            String.class)
        .setParameter("inUse", EncryptionKey.Standing.IN_USE)
        .getResultList();
  }

  @Override
  public void noteEnvelope(EncryptionKey key) {
    audit.record(
        AuditEvent.of("escrow.key-enveloped", key.id())
            .with("certificate", key.certificate().orElseThrow()));
  }

  private Optional<EncryptionKey> one(String column, String value) {
    return manager
        .createQuery(
            "SELECT k FROM EncryptionKey k WHERE " + column + " = :value", EncryptionKey.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }
}
