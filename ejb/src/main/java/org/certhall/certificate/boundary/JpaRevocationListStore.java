package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.Optional;
import org.certhall.authority.control.Content;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationListPart;

/** Revocation lists in the database, in pieces, so that each node can serve them. */
@ApplicationScoped
class JpaRevocationListStore implements RevocationListStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager manager;

  @Override
  public Optional<RevocationList> latest(AuthorityName authority) {
    return manager
        .createQuery(
            "SELECT l FROM RevocationList l WHERE l.authority = :authority ORDER BY l.number DESC",
            RevocationList.class)
        .setParameter("authority", authority.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(RevocationList list, Content encoded) throws IOException {
    long last = latest(list.authority()).map(RevocationList::number).orElse(0L);
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
