package org.certhall.assistant.channel;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.assistant.wire.HostileJson;
import org.certhall.assistant.wire.Refusal;

/** What goes back: status, headers, body. */
final class Answer {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  /** The header, or null. */
  String header(String name) {
    return headers.get(name);
  }

  byte[] body() {
    return body;
  }

  static Answer json(int status, Object value) {
    return of(status, "application/json", HostileJson.write(value));
  }

  static Answer refusal(Refusal refusal) {
    Map<String, String> problem = new LinkedHashMap<>();
    problem.put("type", "urn:certhall:assistant:" + refusal.type().slug());
    problem.put("title", refusal.type().slug());
    problem.put("detail", refusal.getMessage());
    return of(refusal.type().status(), "application/problem+json", HostileJson.write(problem));
  }

  static Answer of(int status, String contentType, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cache-Control", "no-store");
    return new Answer(status, headers, body);
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /** Lets the page of this origin read the answer. */
  Answer readableBy(String origin) {
    return with("Access-Control-Allow-Origin", origin)
        .with("Access-Control-Expose-Headers", "X-CertHall-Answer")
        .with("Vary", "Origin");
  }

  void send(HttpExchange exchange) throws IOException {
    Headers out = exchange.getResponseHeaders();
    headers.forEach(out::set);
    if (status >= 400) {
      out.set("Connection", "close");
    }
    boolean empty = body.length == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }
}
