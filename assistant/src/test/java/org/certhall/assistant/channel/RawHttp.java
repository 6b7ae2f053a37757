package org.certhall.assistant.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP by hand, so that Host, Origin and lengths can be forged as no browser would let us. */
public final class RawHttp {

  /** What came back. */
  public record Got(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }
  }

  private RawHttp() {}

  public static Got send(
      int port, String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    try (Socket socket = open(port)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      line(out, method + " " + path + " HTTP/1.1");
      for (Map.Entry<String, String> header : headers.entrySet()) {
        for (String value : header.getValue().split("\u0000", -1)) {
          line(out, header.getKey() + ": " + value);
        }
      }
      if (!headers.containsKey("Content-Length")) {
        line(out, "Content-Length: " + body.length);
      }
      line(out, "Connection: close");
      line(out, "");
      out.writeBytes(body);
      socket.getOutputStream().write(out.toByteArray());
      socket.getOutputStream().flush();
      return parse(socket.getInputStream().readAllBytes());
    }
  }

  public static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    socket.setSoTimeout(60_000);
    return socket;
  }

  private static void line(ByteArrayOutputStream out, String line) {
    out.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Got parse(byte[] raw) {
    String all = new String(raw, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Got(0, Map.of(), "");
    }
    String[] lines = all.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    byte[] body = java.util.Arrays.copyOfRange(raw, end + 4, raw.length);
    return new Got(
        Integer.parseInt(lines[0].split(" ")[1]),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }
}
