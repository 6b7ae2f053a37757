package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.List;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.AssistantChannel;
import org.certhall.pairing.boundary.PairingRow;
import org.certhall.pairing.boundary.StaffAssistantDesk;

/** The channel for pages of the console: {@code /admin/api/assistant}. */
@Path("assistant")
@RequestScoped
public class AssistantApi extends AssistantCalls {

  @Inject private StaffAssistantDesk desk;

  @Override
  protected AssistantChannel desk() {
    return desk;
  }

  /** Every assistant that the hall knows. */
  @GET
  @Path("known")
  public List<PairingRow> known() {
    return desk.known();
  }

  /** Takes a pairing back. */
  @POST
  @Path("known/{pairing}/revoke")
  public void revoke(@PathParam("pairing") String pairing, InputStream body) {
    MachineJson.read(body);
    desk.revoke(pairing);
  }
}
