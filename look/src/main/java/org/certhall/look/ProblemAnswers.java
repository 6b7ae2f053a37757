package org.certhall.look;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * What a machine is told when a call fails: RFC 9457 problem details. Each web registers it by a
 * subclass with {@code @Provider}.
 */
public class ProblemAnswers implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class.getName());
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int UNAVAILABLE = 503;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return ProblemWords.in(thrown).map(this::refusal).orElseGet(() -> other(thrown));
  }

  private Response other(Throwable thrown) {
    if (thrown instanceof WebApplicationException http) {
      return plain(http.getResponse().getStatus());
    }
    if (thrown instanceof ProcessingException
        || thrown instanceof JsonException
        || thrown instanceof JsonbException) {
      return refusal(Problem.of(ProblemType.MALFORMED));
    }
    LOG.log(
        Level.SEVERE,
        thrown,
        () -> "incident " + RequestId.of(request) + " at " + request.getRequestURI());
    return answer(500, document().ofIncident());
  }

  private Response refusal(Problem problem) {
    int status = problem.type().status();
    Response answer = answer(status, document().of(problem));
    return status == UNAVAILABLE
        ? Response.fromResponse(answer).header("Retry-After", RETRY_AFTER_SECONDS).build()
        : answer;
  }

  private Response plain(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return answer(status, document().of(status, known == null ? "" : known.getReasonPhrase()));
  }

  private ProblemDocument document() {
    return new ProblemDocument(request);
  }

  private static Response answer(int status, JsonObject body) {
    return Response.status(status).type(ProblemDocument.MEDIA_TYPE).entity(body.toString()).build();
  }
}
