package org.certhall.certificate.control;

import org.certhall.authority.entity.AuthorityName;

/** How often each authority has revoked. */
public interface RevocationEpochs {

  /** Of a new authority. */
  void begin(AuthorityName authority);

  long now(AuthorityName authority);

  /** Begins the next one; another revocation of the authority waits until this is committed. */
  long next(AuthorityName authority);
}
