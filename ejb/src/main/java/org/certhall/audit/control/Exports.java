package org.certhall.audit.control;

import java.util.SortedSet;

/** The export files of all nodes. */
public interface Exports {

  /** The nodes that have one. */
  SortedSet<String> nodes();

  SealExport of(String node);
}
