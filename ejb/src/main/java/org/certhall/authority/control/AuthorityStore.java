package org.certhall.authority.control;

import java.util.List;
import java.util.Optional;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyFamily;

/** Where the authorities are kept. */
public interface AuthorityStore {

  Optional<Authority> find(AuthorityName name);

  /** The one that certifies organisations whose keys are of the family. */
  Optional<Authority> inChargeOf(KeyFamily family);

  /** Moves that to another of the same family. */
  void moveCharge(Authority to);

  /** All, by name. */
  List<Authority> all();

  void add(Authority authority);
}
