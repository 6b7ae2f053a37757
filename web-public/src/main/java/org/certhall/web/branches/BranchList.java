package org.certhall.web.branches;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.certhall.branch.boundary.BranchDesk;
import org.certhall.branch.boundary.BranchView;

/** The branches, region by region. */
@Named
@RequestScoped
public class BranchList {

  @EJB private BranchDesk desk;

  private List<BranchView> all;

  public List<BranchView> getAll() {
    if (all == null) {
      all =
          desk.branches().stream()
              .sorted(Comparator.comparing(BranchView::region).thenComparing(BranchView::name))
              .toList();
    }
    return all;
  }
}
