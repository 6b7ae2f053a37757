package org.certhall.web.unlock;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.order.boundary.OrderKey;
import org.certhall.unlock.boundary.UnlockDesk;
import org.certhall.unlock.boundary.UnlockOrderView;
import org.certhall.web.orders.OrderCookies;

/** The order that the address names, if this browser holds its key. */
@Named("currentOrder")
@RequestScoped
public class CurrentOrder {

  @Inject private UnlockDesk desk;
  @Inject private OrderCookies cookies;
  @Inject private FacesContext faces;

  private String number;
  private UnlockOrderView view;

  /** Known from the first phase on: what is shown decides which buttons count. */
  @PostConstruct
  void read() {
    number = faces.getExternalContext().getRequestParameterMap().get("order");
  }

  /** Before a step of the form is shown: what was sent in is only looked at. */
  public void mustBeEditable() {
    if (!getView().isEditable()) {
      Way.toOrder(faces, "/orders/order.xhtml", number);
    }
  }

  /** Before the documents are shown: first somebody is verified. */
  public void mustBeVerified() {
    mustBeEditable();
    if (getView().handler() == null) {
      Way.toOrder(faces, "/unlock/handler.xhtml", number);
    }
  }

  /** Before a page of the order is shown: without the key it is not found. */
  public void open() {
    getView();
  }

  public UnlockOrderView getView() {
    if (view == null) {
      view = desk.see(key());
    }
    return view;
  }

  public OrderKey key() {
    return cookies.key(number);
  }

  /** The documents this order needs, with what is there and why it came back. */
  public List<Paper> getPapers() {
    return getView().terms().requiredDocuments().stream()
        .map(kind -> new Paper(kind, getView()))
        .toList();
  }

  /** One required document. */
  public record Paper(DocumentKind kind, UnlockOrderView order) {

    public String getName() {
      return kind.name();
    }

    public boolean isThere() {
      return order.documents().contains(kind);
    }

    public String getReason() {
      return order.rejections().get(kind);
    }

    public String getAddress() {
      return "/unlock/scan?order=" + order.number() + "&document=" + kind.name();
    }
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
