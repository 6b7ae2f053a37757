package org.certhall.assistant.channel;

import java.util.Set;
import org.certhall.assistant.pairing.HallPin;

/**
 * What a hall allows one page for a few minutes.
 *
 * @param session the hall's session, by its digest
 * @param page thumbprint of the page's key
 * @param order the order it is for, or null
 */
public record Grant(
    String id,
    HallPin hall,
    String origin,
    String session,
    String page,
    Set<String> operations,
    String order) {

  public Grant {
    operations = Set.copyOf(operations);
  }

  /** Who may ask for what came of a question: this page in this session, nobody else. */
  public String owner() {
    return String.join(" ", hall.hall(), origin, session, page);
  }
}
