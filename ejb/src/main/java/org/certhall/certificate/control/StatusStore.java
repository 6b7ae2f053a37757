package org.certhall.certificate.control;

import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.SerialNumber;

/** What the database knows of a certificate at this moment. */
public interface StatusStore {

  /** The authority's revocation epoch: an answer of an older one is not used. */
  long epochOf(AuthorityName authority);

  /** Status and epoch, read together. */
  StatusAtEpoch statusOf(AuthorityName authority, SerialNumber serial);
}
