package org.certhall.pairing.boundary;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.branch.control.Needs;
import org.certhall.branch.control.Right;
import org.certhall.pairing.control.PairingStore;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;

/** The channel for pages of the console, and the assistants that the hall knows. */
@Stateless
@LocalBean
public class StaffAssistantDesk implements AssistantChannel {

  @Inject private Ceremonies ceremonies;
  @Inject private Grants grants;
  @Inject private HallVoice voice;
  @Inject private PairingStore store;

  @Override
  @Needs(Right.CONSOLE)
  public HallKeyView keys() {
    return new HallKeyView(voice.hall(), voice.name(), voice.key().toJSONString());
  }

  @Override
  @Needs(Right.CONSOLE)
  public String nonce(PageSession session) {
    return grants.nonce(owner(session));
  }

  @Override
  @Needs(Right.CONSOLE)
  public Begun begin(PageSession session) {
    return ceremonies.begin(owner(session));
  }

  @Override
  @Needs(Right.CONSOLE)
  public Revealed answer(PageSession session, String pairing, String statement) {
    return ceremonies.answer(owner(session), pairing, statement);
  }

  @Override
  @Needs(Right.CONSOLE)
  public void confirm(PageSession session, String pairing, String statement) {
    ceremonies.confirm(owner(session), pairing, statement);
  }

  @Override
  @Needs(Right.CONSOLE)
  public Granted grant(PageSession session, GrantAsk ask) {
    return grants.withoutOrder(owner(session), ask);
  }

  /** Every assistant that the hall knows, at either desk. */
  @Needs(Right.MANAGE_PAIRINGS)
  public List<PairingRow> known() {
    return store.allInForce().stream()
        .map(
            pairing ->
                new PairingRow(
                    pairing.id(),
                    pairing.assistant().text(),
                    pairing.desk().name(),
                    pairing.begunBy(),
                    pairing.begunAt(),
                    pairing.lastSeenAt()))
        .toList();
  }

  /** From now on this assistant gets no grants; it can be paired anew. */
  @Needs(Right.MANAGE_PAIRINGS)
  public void revoke(String id) {
    ceremonies.revoke(id);
  }

  private PairingOwner owner(PageSession session) {
    return grants.owner(PairingDeskKind.STAFF, session);
  }
}
