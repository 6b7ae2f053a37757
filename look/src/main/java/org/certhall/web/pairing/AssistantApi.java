package org.certhall.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.certhall.look.CallerAddress;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.Begun;
import org.certhall.pairing.boundary.GrantAsk;
import org.certhall.pairing.boundary.Granted;
import org.certhall.pairing.boundary.HallKeyView;
import org.certhall.pairing.boundary.PageSession;
import org.certhall.pairing.boundary.Revealed;

/**
 * What the page's script asks of the hall about the assistant beside it ({@code docs/channel.md}).
 * Each web answers with its own desk. A body that is not {@code application/json} is refused, so
 * that no other site can post here with the reader's cookie: its browser would ask first, and the
 * hall never agrees.
 */
@Path("assistant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AssistantApi {

  @Inject private HttpServletRequest request;
  @Inject private ChannelOfWeb channel;

  /** The key that assistants pin. */
  @GET
  @Path("keys")
  public JsonObject keys() {
    HallKeyView view = channel.desk().keys();
    try (JsonReader key = Json.createReader(new StringReader(view.key()))) {
      return Json.createObjectBuilder()
          .add("hall", view.hall())
          .add("name", view.name())
          .add("key", key.readObject())
          .build();
    }
  }

  /** A nonce for the assistant's greeting. */
  @POST
  @Path("nonce")
  public Map<String, String> nonce(InputStream body) {
    MachineJson.read(body);
    return Map.of("nonce", channel.desk().nonce(session()));
  }

  /** How an assistant that pins an old key of the hall comes to the present one. */
  @POST
  @Path("rollovers")
  public Map<String, List<String>> rollovers(InputStream body) {
    return Map.of(
        "statements", channel.desk().rollovers(MachineJson.read(body, "pinned").texts("pinned")));
  }

  /** Begins a pairing. */
  @POST
  @Path("pairings")
  public Begun begin(InputStream body) {
    MachineJson.read(body);
    return channel.desk().begin(session());
  }

  /** Takes the assistant's answer. */
  @POST
  @Path("pairings/{pairing}/answer")
  public Revealed answer(@PathParam("pairing") String pairing, InputStream body) {
    return channel
        .desk()
        .answer(session(), pairing, MachineJson.read(body, "statement").text("statement"));
  }

  /** Takes its confirmation. */
  @POST
  @Path("pairings/{pairing}/confirm")
  public void confirm(@PathParam("pairing") String pairing, InputStream body) {
    channel
        .desk()
        .confirm(session(), pairing, MachineJson.read(body, "statement").text("statement"));
  }

  /** Grants operations that need no order. */
  @POST
  @Path("grants")
  public Granted grant(InputStream body) {
    MachineJson ask = MachineJson.read(body, "hello", "operations");
    return channel
        .desk()
        .grant(session(), new GrantAsk(ask.text("hello"), ask.texts("operations")));
  }

  /** The web session of the call, made by the first. */
  private PageSession session() {
    return new PageSession(request.getSession(true).getId(), CallerAddress.of(request));
  }
}
