package org.certhall.branch.boundary;

import org.certhall.branch.entity.Branch;

/** A branch as everybody may see it. */
public record BranchView(
    String code, String name, String region, String address, String openHours) {

  static BranchView of(Branch branch) {
    return new BranchView(
        branch.code().text(),
        branch.name(),
        branch.place().region(),
        branch.place().address(),
        branch.place().openHours());
  }
}
