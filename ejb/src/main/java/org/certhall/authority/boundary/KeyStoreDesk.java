package org.certhall.authority.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import org.certhall.authority.control.KeyStoreDeeds;
import org.certhall.authority.control.KeyStoreState;
import org.certhall.authority.control.KeyStoreTrial;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.control.TrialLine;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** How the hall's key stores are: to the health check in one word, to the administrator in full. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyStoreDesk {

  @Inject KeyStores stores;
  @Inject KeyStoreDeeds deeds;

  private final SecureRandom random = new SecureRandom();

  /** Whether every key store answers; while one does not, this node cannot sign everything. */
  @Anyone
  public boolean allAnswer() {
    return stores.states().stream().allMatch(KeyStoreState::answers);
  }

  /** Each store, and since when it is as it is. */
  @Needs(Right.MANAGE_AUTHORITIES)
  public List<KeyStoreView> seeByAdministrator() {
    return stores.states().stream().map(KeyStoreView::of).toList();
  }

  /**
   * Makes, uses and removes a throw-away key of each algorithm. A PIN that was refused before is
   * tried again, once: that is what the administrator asks for.
   */
  @Needs(Right.MANAGE_AUTHORITIES)
  public List<TrialView> tryByAdministrator(String store) {
    KeyStoreState known =
        stores.states().stream()
            .filter(state -> state.name().value().equals(store))
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    KeyStoreName name = known.name();
    List<TrialLine> lines = new KeyStoreTrial(stores.gate(name), random).run();
    deeds.tried(store, lines.stream().anyMatch(TrialLine::isWrong) ? "wrong" : "good");
    return lines.stream().map(TrialView::of).toList();
  }
}
