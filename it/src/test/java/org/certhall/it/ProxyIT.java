package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Behind a proxy that ends TLS: the hall knows it from a proxy of its own, and from nobody else.
 */
class ProxyIT {

  /** One for all: what a request over TLS has left behind must not stick to its connection. */
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String BEGINS_SESSION = "/admin/branch/sign-in";

  @Test
  void whenOurProxyEndsTls_thenCookiesAndAddressesAreOfTheCallersConnection() {
    try (Hall hall =
        Hall.start(Hall.temporaryFolder(), Map.of("CERTHALL_PROXIES", "127.0.0.0/8, ::1"))) {
      HttpResponse<String> page = get(hall, BEGINS_SESSION, "https");
      assertThat(cookies(page, "console-session"))
          .singleElement()
          .asString()
          .contains("Secure", "HttpOnly", "Path=/admin");
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();

      assertThat(location(get(hall, "/admin/", "https"))).startsWith("/admin/branch/sign-in");
      assertThat(location(get(hall, "/?lang=en", "https")))
          .startsWith("https://localhost:" + hall.port() + "/");

      HttpResponse<String> inClear = get(hall, BEGINS_SESSION, "http");
      assertThat(cookies(inClear, "console-session"))
          .singleElement()
          .asString()
          .doesNotContain("Secure");
      assertThat(inClear.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void whenAStrangerSpeaksOfTls_thenHeIsNotBelieved() {
    HttpResponse<String> page = get(Hall.shared(), BEGINS_SESSION, "https");

    assertThat(cookies(page, "console-session"))
        .singleElement()
        .asString()
        .doesNotContain("Secure");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(location(get(Hall.shared(), "/?lang=en", "https"))).doesNotContain("https");
  }

  @Test
  void whenTheHallsAddressIsHttps_thenItsCookiesAreSentOverNothingElse() {
    Map<String, String> addresses =
        Map.of(
            "CERTHALL_PUBLIC_BASE_URL", "https://hall.example",
            "CERTHALL_ADMIN_BASE_URL", "https://console.example/admin");
    try (Hall hall = Hall.start(Hall.temporaryFolder(), addresses)) {
      assertThat(cookies(get(hall, "/unlock/", null), "__Host-hall-session"))
          .singleElement()
          .asString()
          .contains("Secure", "HttpOnly", "Path=/;");
      assertThat(cookies(get(hall, BEGINS_SESSION, null), "console-session"))
          .singleElement()
          .asString()
          .contains("Secure", "Path=/admin");
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static Stream<String> cookies(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="));
  }

  private static HttpResponse<String> get(Hall hall, String path, String proto) {
    HttpRequest.Builder request = HttpRequest.newBuilder(hall.uri(path));
    if (proto != null) {
      request.header("X-Forwarded-Proto", proto).header("X-Forwarded-For", "198.51.100.7");
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
