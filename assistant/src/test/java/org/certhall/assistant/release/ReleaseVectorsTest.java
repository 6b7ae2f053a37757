package org.certhall.assistant.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pin.PinAlphabet;
import org.certhall.assistant.pin.PinRule;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.wire.HostileJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The assistant's side of docs/release-vectors.json; the hall's test reads the same file. */
class ReleaseVectorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonNode vectors;
  private HallPin hall;
  private ReleaseInvitation invitation;
  private ReleaseKey releaseKey;

  @BeforeEach
  void read() throws Exception {
    vectors = JSON.readTree(Path.of("../docs/release-vectors.json").toFile());
    hall =
        new HallPin(
            text("hall"),
            "hall",
            ECKey.parse(vectors.get("hallKey").toString()).toPublicJWK().toJSONString(),
            List.of(text("hall")));
    invitation = ReleaseInvitation.read(text("invitation"), hall, text("assistant"));
    releaseKey = new ReleaseKey(ECKey.parse(vectors.get("releaseKey").toString()));
  }

  @Test
  void whenTheInvitationIsRead_thenItSaysWhatTheHallMeant() {
    assertThat(invitation.order()).isEqualTo("U261120-1234-5678-9012");
    assertThat(invitation.serial().value()).isEqualTo("TK-0001");
    assertThat(invitation.application()).isEqualTo("APP1");
    assertThat(invitation.nonce()).isEqualTo(text("nonce"));
    assertThat(invitation.pin()).isEqualTo(new PinRule(8, 8, PinAlphabet.PRINTABLE));
  }

  @Test
  void whenAnAskIsWritten_thenItsClaimsAreTheAgreedOnes() throws Exception {
    ReleaseJournal.Broken broken =
        new ReleaseJournal.Broken("3f333df6-90a4-4fda-8dd3-9485d27cee36", ReleaseStep.CHANGE, 1, 0);
    String claims =
        JSON.writeValueAsString(
            AskWriter.claims(
                invitation, releaseKey, PinState.counted(9, 10, false), List.of(broken)));
    assertThat(JSON.readTree(claims)).isEqualTo(vectors.get("askClaims"));
  }

  @Test
  void whenTheOfferIsOpened_thenBothValuesAreInIt() throws Exception {
    try (Offer offer =
        new OfferReader(text("assistant")).open(text("offer"), invitation, releaseKey)) {
      assertThat(offer.release).isEqualTo("0f8fad5b-d9cb-469f-a165-70867728950e");
      assertThat(reveal(offer, AdministratorValue.CURRENT)).isEqualTo("Current-PIN-0001");
      assertThat(reveal(offer, AdministratorValue.CANDIDATE)).isEqualTo("Candidate-PIN-02");
      assertThat(offer.secret()).hasSize(32).startsWith(0, 1, 2);
    }
  }

  @Test
  void whenTheOfferIsClosed_thenNothingIsLeftOfIt() throws Exception {
    Offer offer = new OfferReader(text("assistant")).open(text("offer"), invitation, releaseKey);
    offer.close();
    assertThat(offer.secret()).containsOnly(0);
    assertThatThrownBy(() -> reveal(offer, AdministratorValue.CURRENT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenTheOfferIsForAnotherAssistantOrKey_thenRefused() {
    refused(() -> new OfferReader("another").open(text("offer"), invitation, releaseKey));
    refused(
        () ->
            new OfferReader(text("assistant")).open(text("offer"), invitation, ReleaseKey.make()));
    refused(() -> new OfferReader(text("assistant")).open("no offer", invitation, releaseKey));
    refused(() -> new OfferReader(text("assistant")).open(null, invitation, releaseKey));
  }

  @Test
  void whenTheOfferIsChanged_thenRefused() {
    String offer = text("offer");
    String changed = offer.substring(0, offer.length() - 3) + "AAA";
    refused(() -> new OfferReader(text("assistant")).open(changed, invitation, releaseKey));
  }

  @Test
  void whenAReceiptIsWritten_thenBodyAndMacAreTheAgreedOnes() {
    Receipt receipt =
        new Receipt(
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "TK-0001",
            "APP1",
            ReleaseStep.DONE,
            "",
            "CANDIDATE",
            true,
            true,
            1,
            0);
    byte[] secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) i;
    }
    SealedReceipt sealed = SealedReceipt.of(receipt, secret);
    assertThat(new String(HostileJson.write(receipt), StandardCharsets.UTF_8))
        .isEqualTo(text("receiptBody"));
    assertThat(sealed.mac()).isEqualTo(text("receiptMac"));
    assertThat(new Base64URL(sealed.body()).decodeToString()).isEqualTo(text("receiptBody"));
  }

  private static String reveal(Offer offer, AdministratorValue value) {
    return new String(offer.pin(value).reveal(), StandardCharsets.UTF_8);
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            ReleaseException.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(ReleaseFault.FORGED));
  }

  private String text(String name) {
    return vectors.get(name).asText();
  }
}
