package org.certhall.web.authority;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.certificate.boundary.AuthorityDesk;
import org.certhall.certificate.boundary.AuthorityState;

/** All authorities. */
@Named("authorityList")
@RequestScoped
public class AuthorityList {

  @EJB private AuthorityDesk desk;

  private List<AuthorityState> all;

  public List<AuthorityState> getAll() {
    if (all == null) {
      all = desk.all();
    }
    return all;
  }

  /** Those under which another can be founded. */
  public List<AuthorityState> getRoots() {
    return getAll().stream().filter(one -> one.root() && one.ready()).toList();
  }

  public List<String> getKeyStores() {
    return desk.keyStores();
  }
}
