package org.certhall.authority.control;

import java.util.List;
import java.util.Optional;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;

/** Where the authorities are kept. */
public interface AuthorityStore {

  Optional<Authority> find(AuthorityName name);

  /** All, by name. */
  List<Authority> all();

  void add(Authority authority);
}
