package org.certhall.web.rotation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.certhall.look.CallerAddress;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.PageSession;
import org.certhall.rotation.boundary.RotationDesk;
import org.certhall.rotation.boundary.RotationReleaseDesk;
import org.certhall.rotation.boundary.RotationReleaseDesk.Begun;
import org.certhall.rotation.boundary.RotationView;
import org.certhall.rotation.boundary.TokenInHand;

/** {@code /admin/api/rotations}: for the script of the counter's page. */
@Path("rotations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RotationApi {

  @Inject private RotationDesk desk;
  @Inject private RotationReleaseDesk releases;
  @Inject private HttpServletRequest request;

  /** What is to be done with a token in hand. */
  @POST
  @Path("look")
  public TokenInHand look(InputStream body) {
    MachineJson which = MachineJson.read(body, "token", "application");
    return desk.look(which.text("token"), which.text("application"));
  }

  /** Begins, or goes on. */
  @POST
  public RotationView begin(InputStream body) {
    MachineJson which = MachineJson.read(body, "token", "application");
    return desk.beginByClerk(which.text("token"), which.text("application"));
  }

  /** A value that was replaced once, for a token that is blocked. */
  @POST
  @Path("retired")
  public RotationView releaseRetired(InputStream body) {
    MachineJson which = MachineJson.read(body, "token", "application", "reason");
    return desk.releaseRetiredBySupervisor(
        which.text("token"), which.text("application"), which.text("reason"));
  }

  @GET
  @Path("{number}")
  public RotationView see(@PathParam("number") String number) {
    return desk.see(number);
  }

  /** What the assistant has to see: a grant and an invitation. */
  @POST
  @Path("{number}/grant")
  public Begun grant(@PathParam("number") String number, InputStream body) {
    PageSession session =
        new PageSession(request.getSession(true).getId(), CallerAddress.of(request));
    return releases.entitleByClerk(number, session, MachineJson.read(body, "hello").text("hello"));
  }
}
