package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.certhall.escrow.control.KnownAssistants;
import org.certhall.pairing.control.PairingStore;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.Thumbprint;

/** Assistants that somebody paired at the public hall or at a counter. */
@ApplicationScoped
class PairedAssistants implements KnownAssistants {

  @Inject private PairingStore pairings;

  @Override
  public boolean knows(String thumbprint) {
    Thumbprint assistant = new Thumbprint(thumbprint);
    return Arrays.stream(PairingDeskKind.values())
        .anyMatch(desk -> pairings.inForce(desk, assistant).isPresent());
  }
}
