package org.certhall.web.unlock;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.certhall.unlock.boundary.OpenOrderView;
import org.certhall.unlock.boundary.TokenPointer;
import org.certhall.unlock.boundary.UnlockDesk;
import org.certhall.web.orders.OrderCookies;

/** "存在未完成的订单": what is in the way of a new order, and how to end it. */
@Named("unfinishedPage")
@RequestScoped
public class UnfinishedPage {

  @Inject private UnlockDesk desk;
  @Inject private OrderCookies cookies;
  @Inject private FacesContext faces;

  private String token;
  private OpenOrderView order;

  /** Known from the first phase on: what is shown decides which buttons count. */
  @PostConstruct
  void read() {
    token = faces.getExternalContext().getRequestParameterMap().get("token");
  }

  public void load() {
    order = desk.locate(new TokenPointer(token, null, null)).unfinished();
    if (order == null) {
      Way.to(faces, "/unlock/?token=" + Way.encoded(token));
    }
  }

  /** Whether this browser holds the key of that order. */
  public boolean isMine() {
    return order != null && cookies.holds(order.number());
  }

  public OpenOrderView getOrder() {
    if (order == null) {
      load();
    }
    return order;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
