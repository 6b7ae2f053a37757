package org.certhall.assistant.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.certhall.assistant.wire.Ticker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  @TempDir private Path home;
  private TestAssistant assistant;
  private TestPage page;

  @BeforeEach
  void open() throws Exception {
    assistant = TestAssistant.in(home, List.of());
    page = new TestPage(assistant.port());
  }

  @AfterEach
  void close() {
    assistant.close();
  }

  private RawHttp.Got with(String header, String value) throws Exception {
    Map<String, String> headers = new LinkedHashMap<>(page.headers());
    if (value == null) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return RawHttp.send(assistant.port(), "POST", "/v1/hello", headers, "{}".getBytes());
  }

  private static void refused(RawHttp.Got got, int status, String slug) {
    assertThat(got.status()).isEqualTo(status);
    assertThat(got.body()).contains("urn:certhall:assistant:" + slug + "\"");
  }

  private static void tellsNoOrigin(RawHttp.Got got) {
    assertThat(got.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]:21580",
        "127.0.0.1.evil.example"
      })
  void whenHostIsAnotherName_thenRefusedAsRebinding(String host) throws Exception {
    RawHttp.Got got = with("Host", host);
    refused(got, 421, "wrong-host");
    tellsNoOrigin(got);
  }

  @Test
  void whenHostIsGivenTwice_thenRefused() throws Exception {
    String own = "127.0.0.1:" + assistant.port();
    refused(with("Host", own + "\u0000" + "evil.example"), 421, "wrong-host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://hall.example",
        "https://hall.example:8443",
        "https://hall.example.evil.example",
        "https://HALL.example",
        "https://hall.example/",
        ""
      })
  void whenOriginIsForged_thenRefusedAndNotReadable(String origin) throws Exception {
    RawHttp.Got got = with("Origin", origin);
    refused(got, 403, "origin-not-granted");
    tellsNoOrigin(got);
  }

  @Test
  void whenOriginIsMissing_thenRefused() throws Exception {
    refused(with("Origin", null), 403, "origin-missing");
  }

  @Test
  void whenOriginIsNull_thenRefused() throws Exception {
    refused(with("Origin", "null"), 403, "origin-missing");
  }

  @Test
  void whenOriginIsGivenTwice_thenRefused() throws Exception {
    refused(
        with("Origin", TestHall.ORIGIN + "\u0000https://evil.example"), 403, "origin-not-granted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""})
  void whenContentTypeIsOneThatBrowsersSendUnasked_thenRefused(String type) throws Exception {
    refused(with("Content-Type", type), 415, "wrong-content-type");
  }

  @Test
  void whenTheCustomHeaderIsMissing_thenRefused() throws Exception {
    refused(with("X-CertHall", null), 403, "header-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  void whenNotPosted_thenRefused(String method) throws Exception {
    refused(
        RawHttp.send(assistant.port(), method, "/v1/hello", page.headers(), new byte[0]),
        405,
        "wrong-method");
  }

  @Test
  void whenABodyIsAnnouncedTooLarge_thenRefusedWithoutReadingIt() throws Exception {
    Map<String, String> headers = new LinkedHashMap<>(page.headers());
    headers.put("Content-Length", "999999999");
    refused(
        RawHttp.send(assistant.port(), "POST", "/v1/hello", headers, new byte[0]),
        413,
        "too-large");
  }

  @Test
  void whenABodyIsTooLargeByAByte_thenRefused() throws Exception {
    byte[] body = ("\"" + "a".repeat(256 * 1024 - 1) + "\"").getBytes(StandardCharsets.UTF_8);
    refused(page.post("hello", body), 413, "too-large");
  }

  @Test
  void whenAnUnknownCallIsMade_thenAGrantIsAskedForFirst() throws Exception {
    refused(page.post("format", "{}".getBytes()), 401, "grant-missing");
  }

  @Test
  void whenTheBrowserAsksFirst_thenOneOriginIsNamed() throws Exception {
    Map<String, String> headers = new LinkedHashMap<>(page.headers());
    headers.put("Access-Control-Request-Method", "POST");
    headers.put("Access-Control-Request-Private-Network", "true");
    RawHttp.Got got = RawHttp.send(assistant.port(), "OPTIONS", "/v1/tokens", headers, new byte[0]);
    assertThat(got.status()).isEqualTo(204);
    assertThat(got.header("Access-Control-Allow-Origin")).isEqualTo(TestHall.ORIGIN);
    assertThat(got.header("Access-Control-Allow-Private-Network")).isEqualTo("true");
    assertThat(got.header("Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void whenABrowserOfAnotherSiteAsksFirst_thenNothingIsNamed() throws Exception {
    Map<String, String> headers = new LinkedHashMap<>(page.headers());
    headers.put("Origin", "https://evil.example");
    RawHttp.Got got = RawHttp.send(assistant.port(), "OPTIONS", "/v1/hello", headers, new byte[0]);
    assertThat(got.status()).isEqualTo(403);
    tellsNoOrigin(got);
  }

  @Test
  void whenRequestLineNamesAnotherServer_thenNothingIsServed() throws Exception {
    RawHttp.Got got =
        RawHttp.send(
            assistant.port(), "POST", "http://evil.example/v1/hello", page.headers(), new byte[0]);
    assertThat(got.status()).isEqualTo(404);
  }

  @Test
  void whenASecondProgramWantsThePort_thenItCannotHaveIt() {
    assertThatThrownBy(
            () ->
                ChannelServer.start(
                    assistant.port(),
                    "test",
                    new Origins(Set.of(), assistant.pins),
                    assistant.identity,
                    assistant.pins,
                    assistant.pages,
                    List.of(),
                    Ticker.system()))
        .isInstanceOf(BindException.class);
  }

  @Test
  void whenCalledFromTheNetwork_thenNobodyListens() throws Exception {
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            assertThatThrownBy(
                    () -> socket.connect(new InetSocketAddress(address, assistant.port()), 2000))
                .isInstanceOf(java.io.IOException.class);
          }
        }
      }
    }
  }
}
