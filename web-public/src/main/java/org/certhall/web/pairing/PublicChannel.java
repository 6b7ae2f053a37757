package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.certhall.pairing.boundary.AssistantChannel;
import org.certhall.pairing.boundary.PublicAssistantDesk;

/** Pages of the public hall speak at the public's desk: {@code /api/assistant}. */
@RequestScoped
public class PublicChannel implements ChannelOfWeb {

  @Inject private PublicAssistantDesk desk;

  @Override
  public AssistantChannel desk() {
    return desk;
  }
}
