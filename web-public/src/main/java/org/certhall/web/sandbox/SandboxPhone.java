package org.certhall.web.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.notice.boundary.SandboxMessage;
import org.certhall.notice.boundary.SandboxPhoneDesk;

/** What the demo's telephone has received. */
@Named("sandboxPhone")
@RequestScoped
public class SandboxPhone {

  @Inject private SandboxPhoneDesk desk;

  private List<SandboxMessage> messages;

  /** Before the page is shown: outside the demo there is none. */
  public void load() {
    messages = desk.latest();
  }

  public List<SandboxMessage> getMessages() {
    return messages;
  }
}
