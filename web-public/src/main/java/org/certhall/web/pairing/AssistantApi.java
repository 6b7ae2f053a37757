package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.certhall.pairing.boundary.AssistantChannel;
import org.certhall.pairing.boundary.PublicAssistantDesk;

/** The channel for pages of the public hall: {@code /api/assistant}. */
@Path("assistant")
@RequestScoped
public class AssistantApi extends AssistantCalls {

  @Inject private PublicAssistantDesk desk;

  @Override
  protected AssistantChannel desk() {
    return desk;
  }
}
