package org.certhall.assistant.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.certhall.assistant.pairing.PrivateFolder;

/**
 * The assistant that runs already with this home. Its port stands in a file that only its owner
 * writes: a code is not handed to whatever program has the usual port.
 */
final class RunningAssistant {

  private static final String FILE = "port";

  private final String origin;

  private RunningAssistant(String origin) {
    this.origin = origin;
  }

  static void write(PrivateFolder folder, int port) {
    folder.write(FILE, Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
  }

  static Optional<RunningAssistant> of(Path home) {
    if (!Files.isDirectory(home)) {
      return Optional.empty();
    }
    return PrivateFolder.at(home)
        .read(FILE)
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
        .filter(port -> port.matches("[0-9]{1,5}"))
        .map(port -> new RunningAssistant("http://127.0.0.1:" + port));
  }

  /**
   * Hands it a code.
   *
   * @return the page on which the user goes on; its home page where it refuses the code; empty if
   *     it does not run any more
   */
  Optional<String> bring(String code) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/errand"))
            .timeout(Duration.ofSeconds(60))
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)))
            .build();
    try {
      HttpResponse<Void> answer =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(request, HttpResponse.BodyHandlers.discarding());
      return Optional.of(answer.headers().firstValue("Location").orElse(origin + "/"));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
