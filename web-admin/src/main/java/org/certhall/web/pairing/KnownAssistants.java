package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.PairingRow;
import org.certhall.pairing.boundary.StaffAssistantDesk;

/** The assistants that the hall knows, for those who may take a pairing back. */
@Path("assistant/known")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class KnownAssistants {

  @Inject private StaffAssistantDesk desk;

  /** Every assistant that the hall knows. */
  @GET
  public List<PairingRow> known() {
    return desk.known();
  }

  /** Takes a pairing back. */
  @POST
  @Path("{pairing}/revoke")
  public void revoke(@PathParam("pairing") String pairing, InputStream body) {
    MachineJson.read(body);
    desk.revoke(pairing);
  }
}
