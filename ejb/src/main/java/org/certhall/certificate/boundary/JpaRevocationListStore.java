package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.control.Content;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.ListSeries;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationListPart;

/** Revocation lists in the database, in pieces, so that each node can serve them. */
@ApplicationScoped
class JpaRevocationListStore implements RevocationListStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager manager;

  @Override
  public Optional<RevocationList> latest(ListScope scope) {
    return newest(scope, "= 0");
  }

  @Override
  public Optional<RevocationList> latestDelta(ListScope scope) {
    return newest(scope, "> 0");
  }

  private Optional<RevocationList> newest(ListScope scope, String base) {
    return manager
        .createQuery(
            "SELECT l FROM RevocationList l WHERE l.authority = :authority"
                + " AND l.partition = :partition AND l.base "
                + base
                + " ORDER BY l.number DESC",
            RevocationList.class)
        .setParameter("authority", scope.authority().value())
        .setParameter("partition", scope.partition())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public ListSeries lock(ListScope scope) {
    // What this transaction has changed goes out first, or the refresh would undo it.
    manager.flush();
    ListSeries series = manager.find(ListSeries.class, scope.toString());
    if (series == null) {
      begin(scope);
      series = manager.find(ListSeries.class, scope.toString());
    }
    manager.refresh(series, LockModeType.PESSIMISTIC_WRITE);
    return series;
  }

  /** Two nodes may begin one series at the same moment: the second finds it begun. */
  private void begin(ListScope scope) {
    manager
        .createNativeQuery(
            "INSERT INTO list_series (scope, authority, list_partition, last_number, version)"
                + " VALUES (?, ?, ?, 0, 1) ON CONFLICT DO NOTHING")
        .setParameter(1, scope.toString())
        .setParameter(2, scope.authority().value())
        .setParameter(3, scope.partition())
        .executeUpdate();
  }

  @Override
  public List<ListScope> scopes() {
    return manager
        .createQuery("SELECT s FROM ListSeries s ORDER BY s.scope", ListSeries.class)
        .getResultStream()
        .map(ListSeries::scope)
        .toList();
  }

  @Override
  public void add(RevocationList list, Content encoded) throws IOException {
    Optional<RevocationList> before =
        list.base().isPresent() ? latestDelta(list.scope()) : latest(list.scope());
    long last = before.map(RevocationList::number).orElse(0L);
    if (list.number() <= last) {
      throw new IllegalStateException("list " + list.number() + " does not follow " + last);
    }
    manager.persist(list);
    manager.flush();
    try (PartsSink sink = new PartsSink(RevocationListPart.OCTETS, piece -> add(list, piece))) {
      encoded.writeTo(sink);
    }
  }

  private void add(RevocationList list, byte[] piece) {
    RevocationListPart part = new RevocationListPart(list, piece);
    manager.persist(part);
    manager.flush();
    manager.detach(part);
  }

  @Override
  public Optional<byte[]> part(String listId, int part) {
    return Optional.ofNullable(
            manager.find(RevocationListPart.class, RevocationListPart.id(listId, part)))
        .map(RevocationListPart::encoded);
  }
}
