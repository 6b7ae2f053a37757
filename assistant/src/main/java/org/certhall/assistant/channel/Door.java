package org.certhall.assistant.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door: whoever knocks under another name than 127.0.0.1 and our port is sent away. */
final class Door implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final String host;
  private final PageCalls calls;
  private final OwnPages pages;

  Door(String host, PageCalls calls, OwnPages pages) {
    this.host = host;
    this.calls = calls;
    this.pages = pages;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(new Asked(exchange)).send(exchange);
    }
  }

  private Answer answer(Asked asked) throws IOException {
    try {
      asked.demandHost(host);
      return route(asked, asked.path());
    } catch (Refusal refusal) {
      LOG.debug("refused: {}", refusal.type());
      return Answer.refusal(refusal);
    } catch (RuntimeException e) {
      LOG.error("a call failed", e);
      return Answer.refusal(new Refusal(RefusalType.INTERNAL, "see the log of the assistant"));
    }
  }

  private Answer route(Asked asked, String path) throws IOException {
    if (path.startsWith("/v1/")) {
      return calls.answer(asked, path.substring("/v1/".length()));
    }
    if (path.startsWith("/pin/") || path.startsWith("/pair/")) {
      return pages.question(asked, path.substring(path.lastIndexOf('/') + 1));
    }
    return switch (path) {
      case "/" -> pages.home(asked);
      case "/errand" -> pages.code(asked);
      case "/page.css" -> pages.style(asked);
      default -> throw new Refusal(RefusalType.NOT_FOUND, "nothing is here");
    };
  }
}
