package org.certhall.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Base64;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.enrolment.boundary.EnrolmentDesk;
import org.certhall.enrolment.boundary.EnrolmentForm;
import org.certhall.enrolment.boundary.EnrolmentReleaseDesk;
import org.certhall.enrolment.boundary.EnrolmentView;
import org.certhall.enrolment.boundary.Entitled;
import org.certhall.look.CallerAddress;
import org.certhall.look.MachineJson;
import org.certhall.pairing.boundary.PageSession;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** {@code /admin/api/enrolments}: for the script of the counter's page. */
@Path("enrolments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnrolmentApi {

  @Inject private EnrolmentDesk desk;
  @Inject private EnrolmentReleaseDesk releases;
  @Inject private HttpServletRequest request;

  /** Begins, or goes on. */
  @POST
  public JsonObject begin(InputStream body) {
    MachineJson form =
        MachineJson.read(body, "subscriber", "channel", "token", "model", "application");
    return json(
        desk.beginByClerk(
            new EnrolmentForm(
                form.text("subscriber"),
                form.text("channel"),
                form.text("token"),
                form.text("model"),
                form.text("application"))));
  }

  @GET
  @Path("{number}")
  public JsonObject see(@PathParam("number") String number) {
    return json(desk.see(number));
  }

  /** What the assistant has to see: a grant, and an invitation while one is due. */
  @POST
  @Path("{number}/grant")
  public Entitled grant(@PathParam("number") String number, InputStream body) {
    PageSession session =
        new PageSession(request.getSession(true).getId(), CallerAddress.of(request));
    return releases.entitleByClerk(number, session, MachineJson.read(body, "hello").text("hello"));
  }

  /** The request of the key in the token. */
  @POST
  @Path("{number}/request")
  public JsonObject certify(@PathParam("number") String number, InputStream body) {
    MachineJson made = MachineJson.read(body, "key", "request");
    return json(desk.certifyByClerk(number, made.text("key"), bytes(made.text("request"))));
  }

  /** What was read back, and the proof. */
  @POST
  @Path("{number}/proof")
  public JsonObject prove(@PathParam("number") String number, InputStream body) {
    MachineJson proof = MachineJson.read(body, "certificate", "signature");
    return json(
        desk.proveByClerk(
            number, bytes(proof.text("certificate")), bytes(proof.text("signature"))));
  }

  @POST
  @Path("{number}/cancel")
  public JsonObject cancel(@PathParam("number") String number, InputStream body) {
    MachineJson.read(body);
    return json(desk.cancelByClerk(number));
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemType.MALFORMED);
    }
  }

  private static JsonObject json(EnrolmentView view) {
    JsonArrayBuilder done = Json.createArrayBuilder();
    view.done().forEach(step -> done.add(step.step().name()));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", view.number())
            .add("state", view.state().name())
            .add("done", done)
            .add("token", view.token())
            .add("application", view.application())
            .add("subject", view.subject());
    view.next().ifPresent(step -> json.add("next", step.name()));
    if (view.key() != null) {
      json.add("key", view.key());
    }
    if (view.nonce() != null) {
      json.add("nonce", view.nonce());
    }
    view.certificate().ifPresent(certificate -> json.add("certificate", json(certificate)));
    return json.build();
  }

  private static JsonObject json(CertificateView certificate) {
    return Json.createObjectBuilder()
        .add("serial", certificate.serial().toString())
        .add("notBefore", certificate.notBefore().toString())
        .add("notAfter", certificate.notAfter().toString())
        .add("der", Base64.getEncoder().encodeToString(certificate.content().der()))
        .build();
  }
}
