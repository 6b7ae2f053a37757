package org.certhall.escrow.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.escrow.control.SpareKeys;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** Keeps the spare store of encryption keys filled. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EncryptionKeyDesk {

  @Inject SpareKeys spare;

  /**
   * Makes some of the keys that are missing.
   *
   * @return how many; none when as many lie ready as are wanted
   */
  @Needs(Right.RUN_JOB)
  public int refillByJob() {
    return spare.refill();
  }
}
