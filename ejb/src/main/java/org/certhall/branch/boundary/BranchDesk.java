package org.certhall.branch.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.BranchStore;
import org.certhall.branch.entity.Branch;
import org.certhall.branch.entity.BranchPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;

/** Branches, as subscribers look for them and as the administrator keeps them. */
@Stateless
public class BranchDesk {

  @Inject private BranchStore branches;
  @Inject private AuditTrail audit;

  @Anyone
  public List<BranchView> branches() {
    return branches.all().stream().map(BranchView::of).toList();
  }

  @Needs(Right.MANAGE_BRANCHES)
  public void openByAdministrator(BranchView wanted) {
    BranchCode code = new BranchCode(wanted.code());
    if (branches.find(code).isPresent()) {
      throw Problem.of(ProblemType.ALREADY_THERE, code.text());
    }
    branches.add(new Branch(code, wanted.name(), placeOf(wanted)));
    audit.record(AuditEvent.of("branch.opened", code.text()));
  }

  @Needs(Right.MANAGE_BRANCHES)
  public void relocateByAdministrator(BranchView wanted) {
    branches
        .find(new BranchCode(wanted.code()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND))
        .relocate(placeOf(wanted));
    audit.record(AuditEvent.of("branch.relocated", wanted.code()));
  }

  private static BranchPlace placeOf(BranchView wanted) {
    return new BranchPlace(wanted.region(), wanted.address(), wanted.openHours());
  }
}
