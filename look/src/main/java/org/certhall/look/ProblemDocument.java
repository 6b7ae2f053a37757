package org.certhall.look;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.certhall.problem.Problem;

/** What a machine is told when its call fails: the problem details of RFC 9457. */
final class ProblemDocument {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE = "urn:certhall:problem:";

  private final HttpServletRequest request;

  ProblemDocument(HttpServletRequest request) {
    this.request = request;
  }

  JsonObject of(Problem problem) {
    String detail = ProblemWords.of(problem, ReadingCookies.locale(request));
    JsonObjectBuilder body = body(TYPE + problem.type().slug(), problem.type().status(), detail);
    if (problem.field() != null) {
      body.add("field", problem.field());
    }
    return body.build();
  }

  JsonObject ofIncident() {
    String detail = Words.of(ReadingCookies.locale(request), "incident.what");
    return body(TYPE + "incident", 500, detail).build();
  }

  /** Of which nothing is known but the status. */
  JsonObject of(int status, String phrase) {
    return body("about:blank", status, phrase).build();
  }

  /** The answer, where no resource of ours has been asked. */
  void send(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.type().status());
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(of(problem).toString().getBytes(StandardCharsets.UTF_8));
  }

  private JsonObjectBuilder body(String type, int status, String detail) {
    return Json.createObjectBuilder()
        .add("type", type)
        .add("status", status)
        .add("detail", detail)
        .add("instance", "urn:certhall:request:" + RequestId.of(request));
  }
}
