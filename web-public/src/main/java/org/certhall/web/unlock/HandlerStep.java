package org.certhall.web.unlock;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.certhall.unlock.boundary.HandlerForm;
import org.certhall.unlock.boundary.UnlockFormDesk;

/** Step 3: who does the errand, proved by three elements and a code. */
@Named("handlerStep")
@RequestScoped
public class HandlerStep {

  @Inject private UnlockFormDesk desk;
  @Inject private CurrentOrder order;
  @Inject private FacesContext faces;

  private String name;
  private String residentId;
  private String mobile;
  private String code;
  private boolean codeSent;

  /** Known from the first phase on: what is shown decides which buttons count. */
  @PostConstruct
  void read() {
    codeSent =
        "true".equals(faces.getExternalContext().getRequestParameterMap().get("handler:codeSent"));
  }

  public void send() {
    desk.sendCode(order.key(), new HandlerForm(name, residentId, mobile));
    codeSent = true;
  }

  public void confirm() {
    codeSent = true;
    desk.confirmCode(order.key(), code);
    Way.toOrder(faces, "/unlock/documents.xhtml", order.getNumber());
  }

  public boolean isSandbox() {
    return desk.isSandbox();
  }

  /** Whether the field for the code is shown. */
  public boolean isCodeSent() {
    return codeSent;
  }

  public void setCodeSent(boolean codeSent) {
    this.codeSent = codeSent;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getResidentId() {
    return residentId;
  }

  public void setResidentId(String residentId) {
    this.residentId = residentId;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
