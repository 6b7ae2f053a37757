package org.certhall.authority.control;

import java.util.ArrayList;
import java.util.List;
import org.certhall.authority.entity.HallKeySuccessor;

/** Successors of the hall's key in memory. */
public final class HallSuccessionFake implements HallSuccession {

  private final List<HallKeySuccessor> all = new ArrayList<>();

  @Override
  public List<HallKeySuccessor> all() {
    return List.copyOf(all);
  }

  @Override
  public void add(HallKeySuccessor successor) {
    all.add(successor);
  }
}
