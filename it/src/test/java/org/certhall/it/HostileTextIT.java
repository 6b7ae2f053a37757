package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL takes no U+0000: a hall on it shows what comes through to a statement. */
class HostileTextIT {

  private static final String HERE = "@";

  /** Every address of the public hall that takes a text, with the place for it. */
  private static final List<String> PAGES =
      List.of(
          "/unlock/?token=@",
          "/unlock/agreements.xhtml?token=@&certificate=1",
          "/unlock/agreements.xhtml?token=1&certificate=@",
          "/unlock/unfinished.xhtml?token=@",
          "/unlock/handler.xhtml?order=@",
          "/unlock/documents.xhtml?order=@",
          "/unlock/confirm.xhtml?order=@",
          "/unlock/submitted.xhtml?order=@",
          "/unlock/scan?order=@&document=LICENCE",
          "/unlock/scan?order=1&document=@",
          "/orders/order.xhtml?order=@",
          "/help/?topic=@",
          "/?@=1",
          "/ca/@.cer",
          "/crl/@.crl",
          "/ocsp/@",
          "/unlock/@",
          "/no-such-page@");

  private static final List<String> CONSOLE =
      List.of(
          "/branch/staff?who=@",
          "/branch/staff?words=@",
          "/audit/trail?actor=@",
          "/audit/trail?deed=@",
          "/audit/trail?order=@",
          "/audit/trail?from=@",
          "/audit/trail?at=2026-01-01T00:00:00Z&id=@",
          "/order/queue?time=2026-01-01T00:00:00Z&number=@",
          "/order/review?order=@",
          "/order/scan?order=@&document=LICENCE",
          "/certificate/revoke?serial=@",
          "/certificate/certified?serial=@",
          "/subscriber/?words=@",
          "/enrolment/enrol?words=@",
          "/enrolment/enrol?subscriber=@",
          "/pairing/assistants?words=@",
          "/pairing/assistants?which=@",
          "/branch/sign-in?to=@",
          "/api/enrolments/@");

  /** Calls of machines: the place for the text is in the address or in the body. */
  private static final Map<String, String> CALLS =
      Map.of(
          "/api/assistant/pairings/@/answer", "{\"statement\": \"a\"}",
          "/api/assistant/pairings/1/answer", "{\"statement\": \"@\"}",
          "/api/assistant/pairings/1/confirm", "{\"statement\": \"@\"}",
          "/api/assistant/grants", "{\"hello\": \"@\", \"operations\": [\"@\"]}",
          "/api/assistant/orders/@/unlock", "{\"hello\": \"a\"}",
          "/api/assistant/orders/1/unlock", "{\"hello\": \"@\"}",
          "/api/assistant/release/ask", "{\"ask\": \"@\"}",
          "/api/assistant/release/receipt",
              "{\"release\": \"@\", \"body\": \"e30\", \"mac\": \"AAAA\"}");

  private static PostgresqlHall postgresql;
  private static Hall hall;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    postgresql = PostgresqlHall.start(Map.of());
    hall = postgresql.hall();
  }

  @AfterAll
  static void stop() throws IOException {
    postgresql.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "x%00y", "%1B", "%7F", "%C2%85", "%E2%80%AE", "%E2%81%A6"})
  void whenAnAddressHoldsWhatNoTextMay_thenItIsRefusedInWords(String text) throws Exception {
    for (String page : PAGES) {
      HttpResponse<String> answer = send(get(page.replace(HERE, text)));
      assertThat(answer.statusCode()).as(page + " " + answer.body()).isBetween(400, 499);
    }
    HttpResponse<String> refused = send(get("/orders/order.xhtml?order=" + text));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("不可见的控制字符").doesNotContain("事件编号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%1B", "%C2%85", "%E2%80%AE"})
  void whenAnAddressOfTheConsoleHoldsIt_thenItIsRefusedToo(String text) {
    for (String name : Set.of("clerk", "reviewer", "supervisor", "auditor", "admin")) {
      ConsoleSession colleague = ConsoleSession.of(hall, name);
      for (String page : CONSOLE) {
        HttpResponse<String> answer = colleague.get(page.replace(HERE, text));
        assertThat(answer.statusCode()).as(name + page + answer.body()).isBetween(400, 499);
      }
    }
  }

  /** Bytes that are no UTF-8 are read as the mark of what is unreadable, or refused. */
  @ParameterizedTest
  @ValueSource(strings = {"%ED%A0%80", "%FF", "%C0%80", "%zz", "%"})
  void whenAnAddressIsNoText_thenTheHallDoesNotFail(String text) throws Exception {
    for (String page : PAGES) {
      assertThat(raw(page.replace(HERE, text))).as(page).matches("HTTP/1.1 [234].*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u001b", "\\u0085", "\\ud800", "\\u202e", "\\u2066"})
  void whenACallHoldsIt_thenTheAnswerIsAProblemDocument(String text) throws Exception {
    for (Map.Entry<String, String> call : CALLS.entrySet()) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(hall.uri(call.getKey().replace(HERE, "%E2%80%AE")))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(call.getValue().replace(HERE, text))));
      assertThat(answer.statusCode()).as(call + answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("urn:certhall:problem:control-characters");
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  @Test
  void whenAnEnrolmentHoldsIt_thenTheCounterIsToldWhere() {
    HttpResponse<String> answer =
        ConsoleSession.of(hall, "clerk")
            .post(
                "/api/enrolments",
                "{\"subscriber\": \"\\u0000\", \"channel\": \"tax\", \"token\": \"1\","
                    + " \"model\": \"m\", \"application\": \"a\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("control-characters", "\"field\":\"subscriber\"");
  }

  @Test
  void whenAFieldHoldsIt_thenTheWordStandsBesideItAndTheRestIsKept() {
    ConsoleSession admin = ConsoleSession.of(hall, "admin");
    HttpResponse<String> answer =
        admin.press(
            "/branch/staff-new",
            "colleague",
            "go",
            Map.of("colleague:fullName", "赵\u0000明", "colleague:loginName", "zhaoming"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("不可见的控制字符", "value=\"zhaoming\"", "value=\"赵明\"");
    assertThat(admin.get("/branch/staff?words=zhaoming").body()).doesNotContain(">zhaoming<");
  }

  @Test
  void whenASignInHoldsIt_thenThePageSaysSo() {
    HttpResponse<String> answer = new ConsoleSession(hall).signIn("clerk\u0000", "a\u0000b");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("不可见的控制字符");
  }

  @Test
  void whenItComesWithoutThePagesScript_thenThePageSaysSoTheSame() {
    HttpResponse<String> answer =
        new ConsoleSession(hall).forging("primefaces.nonce", "").signIn("clerk\u0000", "ab");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("不可见的控制字符");
  }

  @Test
  void whenAFormComesWithTheNonceOfAnotherPage_thenThePageSaysWhatToDo() {
    HttpResponse<String> answer =
        new ConsoleSession(hall).forging("primefaces.nonce", "YWJj").signIn("clerk", "wrong");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("页面的数据已损坏").doesNotContain("事件编号");
  }

  @Test
  void whenTheDatabaseFails_thenThePageShowsTheNumberThatStandsInTheLog() throws Exception {
    postgresql.execute("ALTER TABLE branch RENAME TO branch_away");
    try {
      HttpResponse<String> answer = send(get("/branches/"));
      String number = answer.headers().firstValue("X-Request-Id").orElseThrow();

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("系统出现意外错误", number, "400-000-8510")
          .doesNotContain("Exception", "\tat ", "    at ", "branch_away");
      assertThat(hall.log()).contains("incident " + number + " at /branches/");
    } finally {
      postgresql.execute("ALTER TABLE branch_away RENAME TO branch");
    }
  }

  /** The first line of what is answered to an address that no client would send. */
  private static String raw(String path) throws IOException {
    try (Socket socket = new Socket("localhost", hall.port())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(hall.uri(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
