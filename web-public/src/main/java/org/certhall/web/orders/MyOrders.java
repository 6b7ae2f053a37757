package org.certhall.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.certhall.order.boundary.OrderKey;
import org.certhall.problem.Problem;
import org.certhall.unlock.boundary.RecoveryDesk;
import org.certhall.unlock.boundary.UnlockDesk;
import org.certhall.unlock.boundary.UnlockOrderView;

/** The orders of this browser, and a way to those of another. */
@Named("myOrders")
@RequestScoped
public class MyOrders {

  @Inject private UnlockDesk desk;
  @Inject private RecoveryDesk recovery;
  @Inject private OrderCookies cookies;
  @Inject private FacesContext faces;

  private String number;
  private String code;
  private boolean codeSent;
  private List<UnlockOrderView> orders;

  /** Known from the first phase on: what is shown decides which buttons count. */
  @PostConstruct
  void read() {
    codeSent =
        "true".equals(faces.getExternalContext().getRequestParameterMap().get("recover:codeSent"));
  }

  /** The newest first. */
  public List<UnlockOrderView> getOrders() {
    if (orders == null) {
      orders =
          cookies.all().stream()
              .map(this::seen)
              .flatMap(Optional::stream)
              .sorted(Comparator.comparing(UnlockOrderView::createdAt).reversed())
              .toList();
    }
    return orders;
  }

  /** To the handler's verified mobile, if there is such an order. */
  public void sendCode() {
    recovery.sendCode(number);
    codeSent = true;
  }

  /** Opens the order here; its old key opens nothing any more. */
  public void recover() throws IOException {
    codeSent = true;
    OrderKey key = recovery.open(number, code);
    cookies.keep(key, (HttpServletResponse) faces.getExternalContext().getResponse());
    faces
        .getExternalContext()
        .redirect(
            faces.getExternalContext().getRequestContextPath()
                + "/orders/order.xhtml?order="
                + key.number());
    faces.responseComplete();
  }

  private Optional<UnlockOrderView> seen(OrderKey key) {
    try {
      return Optional.of(desk.see(key));
    } catch (Problem ended) {
      return Optional.empty();
    }
  }

  public boolean isCodeSent() {
    return codeSent;
  }

  public void setCodeSent(boolean codeSent) {
    this.codeSent = codeSent;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
