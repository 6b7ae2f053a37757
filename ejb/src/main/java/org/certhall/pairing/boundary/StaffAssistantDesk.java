package org.certhall.pairing.boundary;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.pairing.control.PairingStore;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.pairing.entity.PairingState;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** The channel for pages of the console, and the assistants that the hall knows. */
@Stateless
@LocalBean
public class StaffAssistantDesk implements AssistantChannel {

  private static final int ROWS_A_PAGE = 20;
  private static final int LONGEST_SEARCH = 64;

  @Inject private Ceremonies ceremonies;
  @Inject private Grants grants;
  @Inject private HallVoice voice;
  @Inject private KeyRollover rollover;
  @Inject private PairingStore store;

  @Override
  @Needs(Right.CONSOLE)
  public HallKeyView keys() {
    return new HallKeyView(voice.hall(), voice.name(), voice.key().toJSONString());
  }

  @Override
  @Needs(Right.CONSOLE)
  public List<String> rollovers(List<String> pinned) {
    return rollover.from(pinned);
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

  /**
   * The assistants that the hall knows, at either desk, the latest seen first, twenty a page.
   *
   * @param words part of a thumbprint, of a login name or of a network; null or blank for all
   */
  @Needs(Right.MANAGE_PAIRINGS)
  public PairingPage known(String words, int page) {
    String text = words == null ? "" : words.strip();
    if (text.length() > LONGEST_SEARCH) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_SEARCH);
    }
    long all = store.countInForce(text);
    int pages = (int) Math.max(1, (all + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
    int shown = Math.max(0, Math.min(page, pages - 1));
    List<PairingRow> rows =
        store.inForce(text, shown * ROWS_A_PAGE, ROWS_A_PAGE).stream().map(PairingRow::of).toList();
    return new PairingPage(rows, all, shown, pages);
  }

  @Needs(Right.MANAGE_PAIRINGS)
  public PairingRow seeKnown(String id) {
    return store
        .find(id)
        .filter(pairing -> pairing.state() == PairingState.CONFIRMED)
        .map(PairingRow::of)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** From now on this assistant gets no grants; it can be paired anew. */
  @Needs(Right.MANAGE_PAIRINGS)
  public void withdrawBySupervisor(String id, String reason) {
    ceremonies.withdraw(id, reason);
  }

  private PairingOwner owner(PageSession session) {
    return grants.owner(PairingDeskKind.STAFF, session);
  }
}
