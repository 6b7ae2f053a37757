package org.certhall.certificate.control;

import java.util.Optional;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.Responder;

/** Where the responders of the authorities are kept. */
public interface ResponderStore {

  Optional<Responder> newest(AuthorityName authority);

  void add(Responder responder);
}
