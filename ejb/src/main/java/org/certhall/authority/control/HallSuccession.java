package org.certhall.authority.control;

import java.util.List;
import org.certhall.authority.entity.HallKeySuccessor;

/** The successors of {@code HallKey.GRANTS}. Read for each signature: all nodes change at once. */
public interface HallSuccession {

  /** All of them, the first first. */
  List<HallKeySuccessor> all();

  /** From the end of this transaction on the hall signs with it. */
  void add(HallKeySuccessor successor);
}
