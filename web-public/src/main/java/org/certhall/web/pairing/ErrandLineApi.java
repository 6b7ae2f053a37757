package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.ErrandCalls;
import org.certhall.pairing.boundary.ErrandLineDesk;
import org.certhall.pairing.boundary.ErrandTaken;

/** {@code /api/assistant/errand-line}: the assistant's end, without cookie or session. */
@Path("assistant/errand-line")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ErrandLineApi {

  @Inject private ErrandLineDesk desk;

  @POST
  @Path("take")
  public ErrandTaken take(InputStream body) {
    return desk.take(MachineJson.read(body, "statement").text("statement"));
  }

  @POST
  @Path("pick")
  public Map<String, Boolean> pick(InputStream body) {
    MachineJson said = MachineJson.read(body, "line", "number");
    return Map.of("open", desk.pick(said.text("line"), said.count("number")));
  }

  @POST
  @Path("next")
  public ErrandCalls next(InputStream body) {
    return desk.next(MachineJson.read(body, "line").text("line"));
  }

  @POST
  @Path("answer")
  public Map<String, Boolean> answer(InputStream body) {
    MachineJson said = MachineJson.readCarried(body, "line", "number", "answer");
    desk.answer(said.text("line"), said.count("number"), said.longText("answer"));
    return Map.of("taken", true);
  }

  @POST
  @Path("end")
  public Map<String, Boolean> end(InputStream body) {
    desk.end(MachineJson.read(body, "line").text("line"));
    return Map.of("ended", true);
  }
}
