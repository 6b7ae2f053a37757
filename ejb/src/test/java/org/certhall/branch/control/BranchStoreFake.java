package org.certhall.branch.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certhall.branch.entity.Branch;
import org.certhall.rights.entity.BranchCode;

/** Branches in memory. */
public class BranchStoreFake implements BranchStore {

  private final Map<String, Branch> branches = new TreeMap<>();

  @Override
  public Optional<Branch> find(BranchCode code) {
    return Optional.ofNullable(branches.get(code.text()));
  }

  @Override
  public List<Branch> all() {
    return List.copyOf(branches.values());
  }

  @Override
  public void add(Branch branch) {
    branches.put(branch.code().text(), branch);
  }
}
