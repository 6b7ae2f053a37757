package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.certhall.look.CallerAddress;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.ErrandBegun;
import org.certhall.pairing.boundary.ErrandDesk;
import org.certhall.pairing.boundary.ErrandView;
import org.certhall.pairing.boundary.PageSession;

/** {@code /api/assistant/errands}: the page's end of the way without loopback. */
@Path("assistant/errands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ErrandApi {

  @Inject private HttpServletRequest request;
  @Inject private ErrandDesk desk;

  @POST
  public ErrandBegun begin(InputStream body) {
    MachineJson.read(body);
    return desk.beginForTokens(session());
  }

  @POST
  @Path("{errand}")
  public ErrandView see(@PathParam("errand") String errand, InputStream body) {
    MachineJson.read(body);
    return desk.see(session(), errand);
  }

  /** Sends a call to the assistant: what is asked is a text for it alone. */
  @POST
  @Path("{errand}/call")
  public void call(@PathParam("errand") String errand, InputStream body) {
    MachineJson said = MachineJson.read(body, "number", "name", "ask");
    desk.call(session(), errand, said.count("number"), said.text("name"), said.longText("ask"));
  }

  /** The answer to a call, or nothing as long as there is none. */
  @POST
  @Path("{errand}/answer")
  public Map<String, String> answer(@PathParam("errand") String errand, InputStream body) {
    String answer =
        desk.answer(session(), errand, MachineJson.read(body, "number").count("number"));
    return answer == null ? Map.of() : Map.of("answer", answer);
  }

  @POST
  @Path("{errand}/end")
  public void end(@PathParam("errand") String errand, InputStream body) {
    MachineJson.read(body);
    desk.end(session(), errand);
  }

  private PageSession session() {
    return new PageSession(request.getSession(true).getId(), CallerAddress.of(request));
  }
}
