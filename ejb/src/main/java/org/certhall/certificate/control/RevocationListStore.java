package org.certhall.certificate.control;

import java.util.Optional;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.RevocationList;

/** Where published revocation lists are kept, all of them. */
public interface RevocationListStore {

  Optional<RevocationList> latest(AuthorityName authority);

  /**
   * Stores the next list.
   *
   * @throws IllegalStateException if its number does not grow
   */
  void add(RevocationList list);
}
