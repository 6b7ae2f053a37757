package org.certhall.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A program that took the assistant's port first. */
final class FalseAssistant implements AutoCloseable {

  /** What it answers. */
  private interface Trick {
    byte[] answer(String path, byte[] body) throws IOException;
  }

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private FalseAssistant(boolean open, Trick trick) throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.createContext("/", exchange -> answer(exchange, open, trick));
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  /** Knows nothing of pages. */
  static FalseAssistant deaf() throws IOException {
    return new FalseAssistant(false, (path, body) -> "hello".getBytes(StandardCharsets.UTF_8));
  }

  /** Says the same to all. */
  static FalseAssistant answering(String json) throws IOException {
    return new FalseAssistant(true, (path, body) -> json.getBytes(StandardCharsets.UTF_8));
  }

  /** Passes everything on to the real one, with the page's origin forged. */
  static FalseAssistant relaying(int port, String origin) throws IOException {
    return new FalseAssistant(true, (path, body) -> relay(port, origin, path, body));
  }

  private static byte[] relay(int port, String origin, String path, byte[] body)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head =
          String.join(
              "\r\n",
              "POST " + path + " HTTP/1.1",
              "Host: 127.0.0.1:" + port,
              "Origin: " + origin,
              "Content-Type: application/json",
              "X-CertHall: 1",
              "Content-Length: " + body.length,
              "Connection: close",
              "",
              "");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return all.substring(all.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8);
    }
  }

  private void answer(HttpExchange exchange, boolean open, Trick trick) throws IOException {
    try (exchange) {
      heard.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().keySet());
      byte[] body = exchange.getRequestBody().readAllBytes();
      byte[] answer =
          "POST".equals(exchange.getRequestMethod())
              ? trick.answer(exchange.getRequestURI().toString(), body)
              : new byte[] {'{', '}'};
      if (open) {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "*");
      }
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Every call that reached it: address and names of headers. */
  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
