package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.Publication;

/** The lists that have lived half their lives, each published in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DueLists {

  @Inject AuthorityStore authorities;
  @Inject Publication publication;

  List<AuthorityName> names() {
    return authorities.all().stream().map(Authority::name).filter(publication::isDue).toList();
  }

  void publish(AuthorityName name) {
    publication.publish(name);
  }
}
