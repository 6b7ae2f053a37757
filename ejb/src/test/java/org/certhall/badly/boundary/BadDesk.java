package org.certhall.badly.boundary;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import org.certhall.badly.entity.Account;

/** Uses the entity manager itself, gives an entity out, and decides nothing. */
@Stateless
public class BadDesk {

  EntityManager em;

  public Account account() {
    return em.find(Account.class, 1);
  }
}
