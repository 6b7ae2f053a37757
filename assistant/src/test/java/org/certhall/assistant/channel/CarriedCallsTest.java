package org.certhall.assistant.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.wire.Base64Url;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedCallsTest {

  private static final Errand UNLOCK =
      new Errand("e-1", TestHall.ORIGIN, TestHall.ORIGIN, ErrandPurpose.UNLOCK, "U-1");

  @TempDir private Path home;
  private TestAssistant assistant;
  private TestHall hall;
  private TestPage page;

  /** An operation that answers its name. */
  private static Operation named(String name) {
    return new Operation() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Object perform(Call call) {
        return Map.of("did", name);
      }
    };
  }

  @BeforeEach
  void open() throws Exception {
    assistant = TestAssistant.in(home, List.of(named("tokens"), named("unlock"), named("prove")));
    hall = new TestHall();
    assistant.pair(hall);
    page = new TestPage(assistant.port());
    page.greeted(body(carry(UNLOCK, "hello", Map.of("body", b64(page.greeting())))));
  }

  @AfterEach
  void close() {
    assistant.close();
  }

  private static String b64(byte[] bytes) {
    return Base64Url.of(bytes);
  }

  private JsonNode carry(Errand errand, String name, Map<String, String> ask) throws Exception {
    String text = new String(TestPage.json(ask), StandardCharsets.UTF_8);
    return TestPage.JSON.readTree(assistant.carried().answer(errand, name, text));
  }

  private static String body(JsonNode answer) {
    return new String(
        Base64.getUrlDecoder().decode(answer.get("body").textValue()), StandardCharsets.UTF_8);
  }

  private Map<String, String> call(Map<String, Object> grant, String name) throws Exception {
    byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
    Map<String, String> ask = new HashMap<>();
    ask.put("grant", hall.sign(grant));
    ask.put("proof", page.proof((String) grant.get("jti"), name, page.nextNumber(), bytes));
    ask.put("body", b64(bytes));
    return ask;
  }

  private JsonNode granted(Errand errand, String name, String order) throws Exception {
    Map<String, Object> grant = hall.grant(page, name);
    grant.put("order", order);
    return carry(errand, name, call(grant, name));
  }

  @Test
  void whenTheHallCarriesAGrantedCall_thenTheSameOperationAnswersWithProof() throws Exception {
    JsonNode answer = granted(UNLOCK, "unlock", "U-1");
    assertThat(answer.get("status").intValue()).isEqualTo(200);
    assertThat(body(answer)).isEqualTo("{\"did\":\"unlock\"}");
    assertThat(answer.get("proof").textValue()).isNotEmpty();
  }

  @Test
  void whenGreetedOverAnErrand_thenTheGreetingNamesIt() {
    assertThat(page.hello()).containsEntry("at", "errand:e-1");
  }

  @Test
  void whenThereIsNoGrant_thenRefused() throws Exception {
    assertThat(body(carry(UNLOCK, "tokens", Map.of("body", b64("{}".getBytes())))))
        .contains("grant-missing");
  }

  @Test
  void whenTheHallChangesTheBody_thenRefused() throws Exception {
    Map<String, String> ask = call(hall.grant(page, "tokens"), "tokens");
    ask.put("body", b64("{\"a\":1}".getBytes()));
    assertThat(body(carry(UNLOCK, "tokens", ask))).contains("proof-invalid");
  }

  @Test
  void whenACallIsCarriedTwice_thenItIsObeyedOnce() throws Exception {
    Map<String, String> ask = call(hall.grant(page, "tokens"), "tokens");
    assertThat(body(carry(UNLOCK, "tokens", ask))).contains("did");
    assertThat(body(carry(UNLOCK, "tokens", ask))).contains("replayed");
  }

  @Test
  void whenTheGrantIsForAnotherOrder_thenRefused() throws Exception {
    assertThat(body(granted(UNLOCK, "unlock", "U-2"))).contains("operation-not-granted");
  }

  @Test
  void whenTheErrandIsToLookOnly_thenNothingIsUnlocked() throws Exception {
    Errand tokens = new Errand("e-2", TestHall.ORIGIN, TestHall.ORIGIN, ErrandPurpose.TOKENS, null);
    assertThat(body(granted(tokens, "unlock", "U-1"))).contains("operation-not-granted");
    assertThat(body(granted(tokens, "tokens", null))).contains("did");
  }

  @Test
  void whenThePageIsOfNoKnownHall_thenRefused() throws Exception {
    Errand foreign =
        new Errand(
            "e-3", "https://evil.example", "https://evil.example", ErrandPurpose.TOKENS, null);
    assertThat(body(granted(foreign, "tokens", null))).contains("origin-not-granted");
  }

  @Test
  void whenTheAskIsGarbage_thenRefused() throws Exception {
    assertThat(body(carry(UNLOCK, "hello", Map.of("body", "{{{"))))
        .contains("urn:certhall:assistant:malformed");
    assertThat(assistant.carried().answer(UNLOCK, "hello", "[")).contains("400");
  }

  /** The list is closed: a new purpose has to be looked at here. */
  @Test
  void whenThePurposesAreRead_thenNoneIsALogIn() throws Exception {
    assertThat(ErrandPurpose.values())
        .containsExactly(ErrandPurpose.TOKENS, ErrandPurpose.UNLOCK)
        .noneMatch(purpose -> purpose.covers("prove"));
    assertThat(Arrays.stream(ErrandPurpose.values()).map(Enum::name))
        .noneMatch(name -> name.contains("LOGIN"));
    assertThat(body(granted(UNLOCK, "prove", null))).contains("operation-not-granted");
  }
}
