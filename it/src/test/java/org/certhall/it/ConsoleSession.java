package org.certhall.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen, before the console of a hall. */
final class ConsoleSession {

  private static final String PASSWORD = "Certhall-demo-1";
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]*)\"");
  private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'");

  private final Hall hall;
  private String forwardedFor;
  private final Map<String, String> forged = new HashMap<>();
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  ConsoleSession(Hall hall) {
    this.hall = hall;
  }

  /** The same behind a proxy that says who called it. */
  ConsoleSession forwarded(String addresses) {
    forwardedFor = addresses;
    return this;
  }

  /** Sends something else in the place of what a page gave; nothing at all where it is empty. */
  ConsoleSession forging(String field, String value) {
    forged.put(field, value);
    return this;
  }

  /** A session of the demo's colleague with this login name. */
  static ConsoleSession of(Hall hall, String name) {
    ConsoleSession session = new ConsoleSession(hall);
    session.signIn(name, PASSWORD);
    return session;
  }

  HttpResponse<String> signIn(String name, String password) {
    return press(
        "/branch/sign-in.xhtml",
        "signin",
        "enter",
        Map.of("signin:name", name, "signin:password", password));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).GET());
  }

  /** As the script of a page calls. */
  HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Opens the page and presses the button of its form. */
  HttpResponse<String> press(String path, String form, String button, Map<String, String> typed) {
    String page = get(path).body();
    Map<String, String> fields = new LinkedHashMap<>(typed);
    fields.put(form, form);
    fields.put(form + ":" + button, "x");
    fields.put("jakarta.faces.ViewState", found(VIEW_STATE, page));
    fields.put("primefaces.nonce", found(NONCE, page));
    fields.putAll(forged);
    fields.keySet().removeIf(field -> "".equals(forged.get(field)));
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  String sessionId() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("console-session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (forwardedFor != null) {
      request.header("X-Forwarded-For", forwardedFor);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return hall.uri("/admin" + path);
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
