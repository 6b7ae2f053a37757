package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.ListScope;

/** The lists that are due, each published in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DueLists {

  @Inject AuthorityStore authorities;
  @Inject RevocationListStore lists;
  @Inject Publication publication;

  /** Of authorities that have no list yet, too. */
  List<ListScope> scopes() {
    return Stream.concat(
            authorities.all().stream().map(authority -> ListScope.whole(authority.name())),
            lists.scopes().stream())
        .distinct()
        .filter(publication::isDue)
        .toList();
  }

  boolean refresh(ListScope scope) {
    return publication.refresh(scope);
  }
}
