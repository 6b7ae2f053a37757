package org.certhall.assistant.channel;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.certhall.assistant.wire.HostileJson;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** One HTTP request, of which nothing is believed yet. */
final class Asked {

  private final HttpExchange exchange;

  Asked(HttpExchange exchange) {
    this.exchange = exchange;
  }

  String method() {
    return exchange.getRequestMethod();
  }

  /** The raw path; a query or a fragment makes it match nothing. */
  String path() {
    return exchange.getRequestURI().toString();
  }

  /** The header, if it is there exactly once. */
  String header(String name) {
    Headers headers = exchange.getRequestHeaders();
    List<String> values = headers.get(name);
    return values == null || values.size() != 1 ? null : values.get(0);
  }

  boolean hasHeader(String name) {
    return exchange.getRequestHeaders().containsKey(name);
  }

  void demandHost(String expected) {
    if (!expected.equals(header("Host"))) {
      throw new Refusal(RefusalType.WRONG_HOST, "this is " + expected);
    }
  }

  void demandMethod(String expected) {
    if (!expected.equals(method())) {
      throw new Refusal(RefusalType.WRONG_METHOD, expected + " only");
    }
  }

  void demandContentType(String expected) {
    String type = header("Content-Type");
    if (type == null || !expected.equals(type.split(";", 2)[0].strip())) {
      throw new Refusal(RefusalType.WRONG_CONTENT_TYPE, expected + " only");
    }
  }

  byte[] body(int max) throws IOException {
    long announced = announced();
    if (announced > max) {
      // What is only a little too large is read off, so that the refusal reaches its reader.
      exchange.getRequestBody().readNBytes(announced <= 4L * max ? (int) announced : 0);
      throw new Refusal(RefusalType.TOO_LARGE, "at most " + max + " bytes");
    }
    byte[] body = exchange.getRequestBody().readNBytes(max + 1);
    if (body.length > max) {
      throw new Refusal(RefusalType.TOO_LARGE, "at most " + max + " bytes");
    }
    return body;
  }

  private long announced() {
    String length = header("Content-Length");
    if (length == null) {
      return 0;
    }
    return length.matches("[0-9]{1,9}") ? Long.parseLong(length) : Long.MAX_VALUE;
  }

  byte[] json() throws IOException {
    demandContentType("application/json");
    return body(HostileJson.MAX_BYTES);
  }
}
