package org.certhall.escrow.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.escrow.entity.TryLedger;

/** Administrator PINs in memory, one CURRENT and one CANDIDATE a place, as the table has it. */
final class EscrowStoreFake implements EscrowStore {

  private final Map<String, AdministratorPin> pins = new LinkedHashMap<>();
  private final Map<TokenPlace, TryLedger> ledgers = new LinkedHashMap<>();

  private LogPlace heard = LogPlace.START;

  @Override
  public Optional<AdministratorPin> find(String id) {
    return Optional.ofNullable(pins.get(id));
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
    return pins.values().stream()
        .filter(pin -> pin.place().equals(place) && pin.standing() == standing)
        .toList();
  }

  @Override
  public void add(AdministratorPin pin) {
    if (standing(pin.place(), pin.standing()).isPresent()) {
      throw new IllegalStateException(pin.place() + " has a PIN that is " + pin.standing());
    }
    pins.put(pin.id(), pin);
  }

  /** What changed is seen at once. */
  @Override
  public void settle() {}

  @Override
  public LogPlace heard() {
    return heard;
  }

  @Override
  public void heardTo(LogPlace place) {
    heard = place;
  }

  @Override
  public TryLedger lockLedger(TokenPlace place) {
    return ledgers.computeIfAbsent(place, TryLedger::new);
  }
}
