package org.certhall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One HTTP exchange over a kept connection. */
final class Web {

  private Web() {}

  static byte[] post(URI address, String type, byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestProperty("Content-Type", type);
    connection.getOutputStream().write(body);
    return answer(connection, address);
  }

  static byte[] get(URI address) throws IOException {
    return answer((HttpURLConnection) address.toURL().openConnection(), address);
  }

  private static byte[] answer(HttpURLConnection connection, URI address) throws IOException {
    int status = connection.getResponseCode();
    if (status >= 300) {
      try (InputStream why = connection.getErrorStream()) {
        String text = why == null ? "" : new String(why.readAllBytes(), StandardCharsets.UTF_8);
        throw new IOException(address + " answered " + status + ": " + text);
      }
    }
    try (InputStream answer = connection.getInputStream()) {
      return answer.readAllBytes();
    }
  }
}
