package org.certhall.pairing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;

class AssistantStatementTest {

  private final TestAssistant assistant = new TestAssistant();

  private String hello() {
    return assistant.say("certhall-hello+jwt", Map.of("nonce", "n"));
  }

  private static void refused(String compact) {
    assertThatThrownBy(() -> AssistantStatement.read(compact, "certhall-hello+jwt"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whenSignedAndTyped_thenReadWithItsSigner() {
    AssistantStatement said = AssistantStatement.read(hello(), "certhall-hello+jwt");
    assertThat(said.signer()).isEqualTo(assistant.thumbprint());
    assertThat(said.text("nonce")).isEqualTo("n");
  }

  @Test
  void whenOfAnotherType_thenRefused() {
    refused(assistant.say("certhall-paired+jwt", Map.of("nonce", "n")));
  }

  @Test
  void whenClaimsAreChanged_thenRefused() {
    String[] parts = hello().split("\\.");
    String other = Base64.getUrlEncoder().withoutPadding().encodeToString("{}".getBytes());
    refused(parts[0] + "." + other + "." + parts[2]);
  }

  @Test
  void whenSignedByAnother_thenRefused() {
    String[] parts = hello().split("\\.");
    String[] others =
        new TestAssistant().say("certhall-hello+jwt", Map.of("nonce", "n")).split("\\.");
    refused(parts[0] + "." + parts[1] + "." + others[2]);
  }

  @Test
  void whenAlgorithmIsNone_thenRefused() {
    String header = "{\"alg\":\"none\",\"typ\":\"certhall-hello+jwt\"}";
    String head = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes());
    refused(head + "." + hello().split("\\.")[1] + ".");
  }

  @Test
  void whenTooLong_thenRefused() {
    refused(assistant.say("certhall-hello+jwt", Map.of("nonce", "n".repeat(9000))));
  }

  @Test
  void whenAClaimHoldsControlCharacters_thenItIsNotRead() {
    AssistantStatement said =
        AssistantStatement.read(
            assistant.say("certhall-hello+jwt", Map.of("nonce", "n\u0000")), "certhall-hello+jwt");

    assertThatThrownBy(() -> said.text("nonce")).isInstanceOf(Problem.class);
  }

  @Test
  void whenNothing_thenRefused() {
    refused(null);
  }

  @Property(tries = 500)
  void whenAnythingElse_thenRefusedAndNothingWorse(@ForAll String text) {
    refused(text);
  }

  @Property(tries = 200)
  void whenOneCharacterIsChanged_thenRefused(@ForAll int where, @ForAll char with) {
    StringBuilder spoilt = new StringBuilder(hello());
    int at = Math.floorMod(where, spoilt.length() - 2);
    if (spoilt.charAt(at) != with) {
      spoilt.setCharAt(at, with);
      refused(spoilt.toString());
    }
  }
}
