package org.certhall.web.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.certhall.escrow.boundary.ReleaseDesk;
import org.certhall.look.MachineJson;

/** {@code /api/assistant/release}: an assistant's own connection, without cookie or session. */
@Path("assistant/release")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReleaseApi {

  @Inject private ReleaseDesk desk;

  /** The ask is a signed text, the offer an encrypted one. */
  @POST
  @Path("ask")
  public Map<String, String> ask(InputStream body) {
    ReleaseDesk.Offered offered = desk.ask(MachineJson.read(body, "ask").text("ask"));
    return Map.of("release", offered.release(), "offer", offered.offer());
  }

  /** Taken at any time, once or many times. */
  @POST
  @Path("receipt")
  public Map<String, String> receipt(InputStream body) {
    MachineJson told = MachineJson.read(body, "release", "body", "mac");
    return Map.of(
        "ack", desk.receipt(told.text("release"), told.text("body"), told.text("mac")).ack());
  }
}
