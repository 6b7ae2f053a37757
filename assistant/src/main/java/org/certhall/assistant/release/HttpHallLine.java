package org.certhall.assistant.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.certhall.assistant.wire.HostileJson;
import org.certhall.assistant.wire.Refusal;

/** Over HTTP(S), as the hall's public address says. Follows no redirect. */
public final class HttpHallLine implements HallLine {

  private static final int LARGEST_ANSWER = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final String base;

  HttpHallLine(HttpClient client, String hall) {
    this.client = client;
    this.base = hall.replaceAll("/+$", "") + "/api/assistant/release/";
  }

  /** Lines that share one client. */
  public static HallLines lines() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return hall -> new HttpHallLine(client, hall);
  }

  record Asked(String ask) {}

  record Offered(String release, String offer) {}

  record Told(String release, String body, String mac) {}

  record Acknowledged(String ack) {}

  /** RFC 9457, as far as it is of use here. */
  record Problem(
      String type, String title, Integer status, String detail, String instance, String field) {}

  @Override
  public String ask(String signedAsk) throws ReleaseException {
    return post("ask", new Asked(signedAsk), Offered.class).offer();
  }

  @Override
  public String receipt(SealedReceipt receipt) throws ReleaseException {
    Told told = new Told(receipt.release(), receipt.body(), receipt.mac());
    return post("receipt", told, Acknowledged.class).ack();
  }

  private <T extends Record> T post(String path, Object body, Class<T> answer)
      throws ReleaseException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(HostileJson.write(body)))
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      byte[] bytes = read(response);
      if (response.statusCode() == 200) {
        return HostileJson.read(bytes, answer);
      }
      throw refused(response.statusCode(), bytes);
    } catch (IOException | Refusal e) {
      throw new ReleaseException(ReleaseFault.UNREACHABLE, "the hall does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReleaseException(ReleaseFault.UNREACHABLE, "interrupted", e);
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
  private static ReleaseException refused(int status, byte[] bytes) {
    if (status < 400 || status >= 500) {
      return new ReleaseException(ReleaseFault.UNREACHABLE, "the hall answers " + status);
    }
    try {
      String type = HostileJson.read(bytes, Problem.class).type();
      String slug = type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
      return new ReleaseException(
          ReleaseFault.REFUSED, slug.matches("[a-z-]{1,64}") ? slug : "refused");
    } catch (Refusal e) {
      return new ReleaseException(ReleaseFault.UNREACHABLE, "the hall answers " + status, e);
    }
  }
}
