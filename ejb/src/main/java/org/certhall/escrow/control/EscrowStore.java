package org.certhall.escrow.control;

import java.util.List;
import java.util.Optional;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.escrow.entity.TryLedger;

/** Where administrator PINs and the ledgers of tries are kept. */
public interface EscrowStore {

  Optional<AdministratorPin> find(String id);

  Optional<AdministratorPin> standing(TokenPlace place, PinStanding standing);

  List<AdministratorPin> retired(TokenPlace place);

  void add(AdministratorPin pin);

  /** Writes down what changed so far: a slot must be empty before another takes it. */
  void settle();

  /** How far the escrow log is heard. */
  LogPlace heard();

  void heardTo(LogPlace place);

  /** The ledger, locked until the transaction ends: one release of a place at a time. */
  TryLedger lockLedger(TokenPlace place);
}
