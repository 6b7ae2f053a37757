package org.certhall.assistant.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.wire.OneTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantTest {

  record Word(String word) {}

  /** Says back what it was told, so that a call obeyed can be seen. */
  private static final class Echo implements Operation {
    private final String name;

    Echo(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Object perform(Call call) {
      return new Word(call.read(Word.class).word());
    }
  }

  @TempDir private Path home;
  private TestAssistant assistant;
  private TestHall hall;
  private TestPage page;

  @BeforeEach
  void pair() throws Exception {
    assistant = TestAssistant.in(home, List.of(new Echo("echo"), new Echo("other")));
    hall = new TestHall();
    assistant.pair(hall);
    page = new TestPage(assistant.port()).greet();
  }

  @AfterEach
  void stop() {
    assistant.close();
  }

  private RawHttp.Got echo(Map<String, Object> grant) throws Exception {
    return page.call(hall, grant, "echo", new Word("你好"));
  }

  private void spoilt(String claim, Object value, String refusal) throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    grant.put(claim, value);
    assertRefused(echo(grant), refusal);
  }

  private static void assertRefused(RawHttp.Got got, String refusal) {
    assertThat(got.status()).isBetween(400, 499);
    assertThat(got.body()).contains("urn:certhall:assistant:" + refusal + "\"");
  }

  @Test
  void whenGrantAndProofAreGood_thenCallIsObeyedAndAnswerProved() throws Exception {
    RawHttp.Got got = echo(hall.grant(page, "echo"));

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body()).isEqualTo("{\"word\":\"你好\"}");
    assertThat(got.header("X-CertHall-Answer")).isNotNull();
  }

  @Test
  void whenSeveralCallsAreMadeUnderOneGrant_thenEachIsObeyed() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo", "other");
    assertThat(echo(grant).status()).isEqualTo(200);
    assertThat(page.call(hall, grant, "other", new Word("b")).status()).isEqualTo(200);
  }

  @Test
  void whenHelloIsOlderThanTheGrantMayLive_thenExpired() throws Exception {
    assistant.pass(Duration.ofSeconds(601));
    assertRefused(echo(hall.grant(page, "echo")), "grant-expired");
  }

  @Test
  void whenGrantIsShorter_thenItEndsSooner() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    grant.put("exp", 1_000_060);
    assistant.pass(Duration.ofSeconds(59));
    assertThat(echo(grant).status()).isEqualTo(200);
    assistant.pass(Duration.ofSeconds(2));
    assertRefused(echo(grant), "grant-expired");
  }

  @Test
  void whenHallsClockIsWrongByAYear_thenCallIsObeyedAllTheSame() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    grant.put("iat", 33_000_000);
    grant.put("exp", 33_000_600);
    assertThat(echo(grant).status()).isEqualTo(200);
  }

  @Test
  void whenGrantWouldLiveLonger_thenRefused() throws Exception {
    spoilt("exp", 1_000_601, "grant-invalid");
  }

  @Test
  void whenGrantNeverLives_thenRefused() throws Exception {
    spoilt("exp", 1_000_000, "grant-invalid");
  }

  @Test
  void whenGrantIsForAnotherOrigin_thenRefused() throws Exception {
    spoilt("origin", "https://evil.example", "grant-invalid");
  }

  @Test
  void whenGrantIsForAnotherAssistant_thenRefused() throws Exception {
    spoilt("assistant", OneTime.value(), "grant-invalid");
  }

  @Test
  void whenGrantIsForAnotherPagesKey_thenRefused() throws Exception {
    spoilt("page", OneTime.value(), "grant-invalid");
  }

  @Test
  void whenGrantNamesAGreetingNeverGiven_thenExpired() throws Exception {
    spoilt("hello", OneTime.value(), "grant-expired");
  }

  @Test
  void whenGrantIsOfAHallNotPaired_thenRefused() throws Exception {
    spoilt("hall", "https://other.example", "hall-unknown");
  }

  @Test
  void whenGrantHasAnUnknownClaim_thenRefused() throws Exception {
    spoilt("admin", true, "malformed");
  }

  @Test
  void whenAClaimIsMissing_thenRefused() throws Exception {
    spoilt("session", null, "grant-invalid");
  }

  @Test
  void whenOperationIsNotInTheGrant_thenRefused() throws Exception {
    assertRefused(echo(hall.grant(page, "other")), "operation-not-granted");
  }

  @Test
  void whenAnotherHallSignsInThisHallsName_thenRefused() throws Exception {
    TestHall forged = new TestHall();
    assertRefused(
        page.call(forged, hall.grant(page, "echo"), "echo", new Word("a")), "hall-unknown");
  }

  @Test
  void whenForgedGrantClaimsThePinnedKey_thenRefused() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    String[] parts = hall.sign(grant).split("\\.");
    String forged = new TestHall().sign(grant).split("\\.")[2];
    byte[] body = TestPage.json(new Word("a"));
    assertRefused(
        page.post(
            "echo",
            body,
            Map.of(
                "X-CertHall-Grant",
                parts[0] + "." + parts[1] + "." + forged,
                "X-CertHall-Proof",
                page.proof((String) grant.get("jti"), "echo", page.nextNumber(), body))),
        "grant-invalid");
  }

  @Test
  void whenAStatementOfAnotherKindStandsForTheGrant_thenRefused() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    byte[] body = TestPage.json(new Word("a"));
    assertRefused(
        page.post(
            "echo",
            body,
            Map.of(
                "X-CertHall-Grant",
                hall.sign("certhall-hall+jwt", false, grant),
                "X-CertHall-Proof",
                page.proof((String) grant.get("jti"), "echo", 1, body))),
        "malformed");
  }

  @Test
  void whenGrantOfAnotherSessionComesOnThisGreeting_thenRefused() throws Exception {
    assertThat(echo(hall.grant(page, "echo")).status()).isEqualTo(200);
    spoilt("session", "session-2", "grant-invalid");
  }

  @Test
  void whenAnotherPageTakesTheGrant_thenItsProofFails() throws Exception {
    TestPage thief = new TestPage(assistant.port()).greet();
    assertRefused(
        thief.call(hall, hall.grant(page, "echo"), "echo", new Word("a")), "proof-invalid");
  }

  @Test
  void whenACallIsReplayed_thenRefused() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    byte[] body = TestPage.json(new Word("a"));
    Map<String, String> headers =
        Map.of(
            "X-CertHall-Grant",
            hall.sign(grant),
            "X-CertHall-Proof",
            page.proof((String) grant.get("jti"), "echo", 1, body));
    assertThat(page.post("echo", body, headers).status()).isEqualTo(200);
    assertRefused(page.post("echo", body, headers), "replayed");
  }

  @Test
  void whenTheBodyIsChanged_thenProofFails() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    assertRefused(
        page.post(
            "echo",
            TestPage.json(new Word("changed")),
            Map.of(
                "X-CertHall-Grant",
                hall.sign(grant),
                "X-CertHall-Proof",
                page.proof((String) grant.get("jti"), "echo", 1, TestPage.json(new Word("a"))))),
        "proof-invalid");
  }

  @Test
  void whenTheProofIsOfAnotherOperation_thenRefused() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo", "other");
    byte[] body = TestPage.json(new Word("a"));
    assertRefused(
        page.post(
            "other",
            body,
            Map.of(
                "X-CertHall-Grant",
                hall.sign(grant),
                "X-CertHall-Proof",
                page.proof((String) grant.get("jti"), "echo", 1, body))),
        "proof-invalid");
  }

  @Test
  void whenThereIsNoGrant_thenRefused() throws Exception {
    assertRefused(page.post("echo", TestPage.json(new Word("a"))), "grant-missing");
  }

  @Test
  void whenTheBodyHasAnUnknownName_thenRefused() throws Exception {
    assertRefused(
        page.call(hall, hall.grant(page, "echo"), "echo", Map.of("word", "a", "more", 1)),
        "malformed");
  }

  @Test
  void whenTheAssistantIsStartedAgain_thenOldGrantsAreDead() throws Exception {
    Map<String, Object> grant = hall.grant(page, "echo");
    assistant.close();
    assistant = TestAssistant.in(home, List.of(new Echo("echo")));
    TestPage again = new TestPage(assistant.port()).greet();
    assertThat(again.assistant()).isEqualTo(page.assistant());
    assertRefused(again.call(hall, grant, "echo", new Word("a")), "grant-expired");
  }
}
