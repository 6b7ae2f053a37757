package org.certhall.audit.control;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.certhall.audit.entity.Seal;

/** The seals of one node outside the database, where who changes the database does not reach. */
public interface SealExport {

  Optional<Seal> last();

  /** Appends the seals; when this returns they are on disk. */
  void append(List<Seal> seals);

  /** All seals in their order. */
  Iterator<Seal> read();
}
