package org.certhall.web.release;

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
import org.certhall.look.CallerAddress;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.ErrandBegun;
import org.certhall.pairing.boundary.PageSession;
import org.certhall.unlock.boundary.UnlockReleaseDesk;
import org.certhall.web.orders.OrderCookies;

/**
 * {@code /api/assistant/orders/NUMBER/unlock}: the owner's page gets a grant for its order and the
 * invitation for the assistant beside it. Whose it is, the order's own cookie says.
 */
@Path("assistant/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnlockBeginning {

  @Inject private UnlockReleaseDesk desk;
  @Inject private OrderCookies cookies;
  @Inject private HttpServletRequest request;

  /** The greeting of the assistant goes in, to be checked by the hall. */
  @POST
  @Path("{number}/unlock")
  public UnlockReleaseDesk.Begun begin(@PathParam("number") String number, InputStream body) {
    return desk.begin(
        cookies.key(number), session(), MachineJson.read(body, "hello").text("hello"));
  }

  /** A one-time code, where the browser cannot reach the assistant. */
  @POST
  @Path("{number}/errand")
  public ErrandBegun errand(@PathParam("number") String number, InputStream body) {
    MachineJson.read(body);
    return desk.errand(cookies.key(number), session());
  }

  private PageSession session() {
    return new PageSession(request.getSession(true).getId(), CallerAddress.of(request));
  }
}
