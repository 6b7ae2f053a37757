package org.certhall.certificate.control;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.control.Content;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.ListSeries;
import org.certhall.certificate.entity.RevocationList;

/** Where published revocation lists are kept, all of them. */
public interface RevocationListStore {

  /** The newest complete list. */
  Optional<RevocationList> latest(ListScope scope);

  Optional<RevocationList> latestDelta(ListScope scope);

  /** The numbers of the scope, begun if need be, locked until the transaction ends. */
  ListSeries lock(ListScope scope);

  /** All scopes that have lists. */
  List<ListScope> scopes();

  /**
   * Stores the next list.
   *
   * @param encoded its DER
   * @throws IllegalStateException if its number does not grow
   */
  void add(RevocationList list, Content encoded) throws IOException;

  /** A piece of a list's DER: 1, 2, 3 … up to its number of parts. */
  Optional<byte[]> part(String listId, int part);
}
