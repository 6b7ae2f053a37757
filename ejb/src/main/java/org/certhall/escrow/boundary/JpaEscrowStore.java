package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.escrow.control.EscrowStore;
import org.certhall.escrow.control.LogPlace;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.EscrowMark;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.escrow.entity.TryLedger;

@ApplicationScoped
class JpaEscrowStore implements EscrowStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  JpaEscrowStore() {}

  JpaEscrowStore(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<AdministratorPin> find(String id) {
    return Optional.ofNullable(em.find(AdministratorPin.class, id));
  }

  @Override
  public Optional<AdministratorPin> standing(TokenPlace place, PinStanding standing) {
    return of(place, standing).stream().findFirst();
  }

  @Override
  public List<AdministratorPin> retired(TokenPlace place) {
    return of(place, PinStanding.RETIRED);
  }

  private List<AdministratorPin> of(TokenPlace place, PinStanding standing) {
    return em.createQuery(
            "select p from AdministratorPin p where p.serial = :serial"
                + " and p.application = :application and p.standing = :standing",
            AdministratorPin.class)
        .setParameter("serial", place.serial())
        .setParameter("application", place.application())
        .setParameter("standing", standing)
        .getResultList();
  }

  @Override
  public void add(AdministratorPin pin) {
    em.persist(pin);
  }

  @Override
  public void settle() {
    em.flush();
  }

  @Override
  public LogPlace heard() {
    EscrowMark mark = em.find(EscrowMark.class, EscrowMark.ID);
    return new LogPlace(mark.end(), mark.tail());
  }

  @Override
  public void heardTo(LogPlace place) {
    em.find(EscrowMark.class, EscrowMark.ID).moveTo(place.end(), place.tail());
  }

  @Override
  public TryLedger lockLedger(TokenPlace place) {
    TryLedger there = em.find(TryLedger.class, place.key(), LockModeType.PESSIMISTIC_WRITE);
    if (there != null) {
      return there;
    }
    TryLedger fresh = new TryLedger(place);
    em.persist(fresh);
    em.flush();
    return fresh;
  }
}
