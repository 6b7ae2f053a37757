package org.certhall.pairing.boundary;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.rights.control.Anyone;

/** The channel for pages of the public hall. Whose ceremony it is, the web session says. */
@Stateless
@LocalBean
public class PublicAssistantDesk implements AssistantChannel {

  @Inject private Ceremonies ceremonies;
  @Inject private Grants grants;
  @Inject private HallVoice voice;
  @Inject private KeyRollover rollover;

  @Override
  @Anyone
  public HallKeyView keys() {
    return new HallKeyView(voice.hall(), voice.name(), voice.key().toJSONString());
  }

  @Override
  @Anyone
  public List<String> rollovers(List<String> pinned) {
    return rollover.from(pinned);
  }

  @Override
  @Anyone
  public String nonce(PageSession session) {
    return grants.nonce(owner(session));
  }

  @Override
  @Anyone
  public Begun begin(PageSession session) {
    return ceremonies.begin(owner(session));
  }

  @Override
  @Anyone
  public Revealed answer(PageSession session, String pairing, String statement) {
    return ceremonies.answer(owner(session), pairing, statement);
  }

  @Override
  @Anyone
  public void confirm(PageSession session, String pairing, String statement) {
    ceremonies.confirm(owner(session), pairing, statement);
  }

  @Override
  @Anyone
  public Granted grant(PageSession session, GrantAsk ask) {
    return grants.withoutOrder(owner(session), ask);
  }

  private PairingOwner owner(PageSession session) {
    return grants.owner(PairingDeskKind.PUBLIC, session);
  }
}
