package org.certhall.branch.control;

import java.util.List;
import java.util.Optional;
import org.certhall.branch.entity.Branch;
import org.certhall.rights.entity.BranchCode;

/** Where branches are kept. */
public interface BranchStore {

  Optional<Branch> find(BranchCode code);

  /** All branches, by region and name. */
  List<Branch> all();

  void add(Branch branch);
}
