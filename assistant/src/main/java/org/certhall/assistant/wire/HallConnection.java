package org.certhall.assistant.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Our own connection to a hall, by its public address. Follows no redirect. */
public final class HallConnection {

  private static final int LARGEST_ANSWER = HostileJson.MAX_BYTES;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String base;

  /**
   * To a hall.
   *
   * @param hall such as {@code https://hall.example}
   * @param folder of the calls, below {@code /api/assistant/}
   */
  public HallConnection(String hall, String folder) {
    this.base = hall.replaceAll("/+$", "") + "/api/assistant/" + folder + "/";
  }

  /** RFC 9457, as far as it is of use here. */
  record Problem(
      String type, String title, Integer status, String detail, String instance, String field) {}

  /** Posts and reads the answer. */
  public <T extends Record> T post(String path, Object body, Class<T> answer) throws HallException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(HostileJson.write(body)))
            .build();
    try {
      HttpResponse<InputStream> response =
          CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
      byte[] bytes = read(response);
      if (response.statusCode() == 200) {
        return HostileJson.read(bytes, answer);
      }
      throw refused(response.statusCode(), bytes);
    } catch (IOException | Refusal e) {
      throw HallException.away("the hall does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw HallException.away("interrupted", e);
    }
  }

  private static byte[] read(HttpResponse<InputStream> response) throws IOException {
    try (InputStream in = response.body()) {
      byte[] bytes = in.readNBytes(LARGEST_ANSWER + 1);
      if (bytes.length > LARGEST_ANSWER) {
        throw new IOException("the answer is too long");
      }
      return bytes;
    }
  }

  /** 5xx and what no hall says: try again later. The slug of a problem is its reason. */
  private static HallException refused(int status, byte[] bytes) {
    if (status < 400 || status >= 500) {
      return HallException.away("the hall answers " + status, null);
    }
    try {
      String type = HostileJson.read(bytes, Problem.class).type();
      String slug = type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
      return HallException.refused(slug.matches("[a-z-]{1,64}") ? slug : "refused");
    } catch (Refusal e) {
      return HallException.away("the hall answers " + status, e);
    }
  }
}
