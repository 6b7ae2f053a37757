package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.certhall.pairing.boundary.AssistantChannel;
import org.certhall.pairing.boundary.StaffAssistantDesk;

/** Pages of the console speak at the staff's desk: {@code /admin/api/assistant}. */
@RequestScoped
public class StaffChannel implements ChannelOfWeb {

  @Inject private StaffAssistantDesk desk;

  @Override
  public AssistantChannel desk() {
    return desk;
  }
}
