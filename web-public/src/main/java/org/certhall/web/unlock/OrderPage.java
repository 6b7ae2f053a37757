package org.certhall.web.unlock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.certhall.unlock.boundary.UnlockDesk;
import org.certhall.unlock.boundary.UnlockOrderView;

/** An order of one's own: where it stands, and calling it off. */
@Named("orderPage")
@RequestScoped
public class OrderPage {

  @Inject private UnlockDesk desk;
  @Inject private CurrentOrder order;
  @Inject private FacesContext faces;

  private boolean sure;

  public void cancel() {
    if (sure) {
      desk.cancelByApplicant(order.key());
    }
    Way.toOrder(faces, "/orders/order.xhtml", order.getNumber());
  }

  /** Where the progress stands: 1 filled in, 2 in review, 3 approved, 4 unlocked. */
  public int getProgress() {
    return switch (order.getView().state()) {
      case DRAFT, REJECTED -> 1;
      case SUBMITTED, IN_REVIEW -> 2;
      case APPROVED, RELEASING -> 3;
      default -> 4;
    };
  }

  /** The colour of an order's state, beside its word. */
  public String tone(UnlockOrderView view) {
    return switch (view.state()) {
      case DRAFT, SUBMITTED, IN_REVIEW -> "waiting";
      case APPROVED, RELEASING -> "active";
      case COMPLETED -> "done";
      case REJECTED, BLOCKED -> "final";
      case CANCELLED, EXPIRED -> "closed";
    };
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
