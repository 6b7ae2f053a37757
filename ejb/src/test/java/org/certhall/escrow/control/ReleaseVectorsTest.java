package org.certhall.escrow.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.entity.HallKey;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.ReleaseState;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hall's side of docs/release-vectors.json; the assistant's test reads the same file. */
class ReleaseVectorsTest {

  private static final TokenPlace PLACE = new TokenPlace("TK-0001", "APP1");

  private Map<String, Object> vectors;
  private HallSigner signer;
  private Invitations invitations;

  @BeforeEach
  void read() throws Exception {
    vectors = JSONObjectUtils.parse(Files.readString(Path.of("../docs/release-vectors.json")));
    signer = new Fixed(key("hallKey"));
    Clock clock = Clock.fixed(Instant.parse(text("now")), ZoneOffset.UTC);
    invitations = new Invitations(signer, text("hall"), new SecureRandom(), clock);
  }

  @Test
  void whenTheInvitationIsRead_thenItIsTheHallsOwn() {
    assertThat(invitations.read(text("invitation")))
        .isEqualTo(
            new Invitation(
                text("nonce"), Purpose.UNLOCK, "U261120-1234-5678-9012", PLACE, text("assistant")));
  }

  @Test
  void whenTheAskIsRead_thenItSaysWhatTheAssistantMeant() throws Exception {
    Ask ask = new AskReader(invitations, text("assistant")::equals).read(text("ask"));
    assertThat(ask.assistant()).isEqualTo(text("assistant"));
    assertThat(ask.key()).isEqualTo(key("releaseKey").toPublicJWK());
    assertThat(ask.tries().left()).hasValue(9);
    assertThat(ask.tries().countLow()).isTrue();
    assertThat(ask.earlier())
        .containsExactly(
            new Ask.Earlier("3f333df6-90a4-4fda-8dd3-9485d27cee36", ReleaseStep.CHANGE, 1, 0));
    assertThat(JWSObject.parse(text("ask")).getPayload().toJSONObject())
        .isEqualTo(vectors.get("askClaims"));
  }

  @Test
  void whenAnOfferIsWritten_thenItsClaimsAreTheAgreedOnes() throws Exception {
    byte[] claims = new OfferSealer(signer, text("hall")).claims(offer());
    assertThat(JSONObjectUtils.parse(new String(claims, StandardCharsets.UTF_8)))
        .isEqualTo(vectors.get("offerClaims"));
  }

  @Test
  void whenAReceiptIsRead_thenItsMacIsRight() {
    byte[] body = text("receiptBody").getBytes(StandardCharsets.UTF_8);
    assertThat(ReceiptSeal.isRight(secret(), body, new Base64URL(text("receiptMac")).decode()))
        .isTrue();
    assertThat(Receipt.read(body))
        .isEqualTo(
            new Receipt(
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                PLACE,
                ReleaseStep.DONE,
                "",
                Receipt.Proved.CANDIDATE,
                true,
                true,
                1,
                0));
  }

  @Test
  void whenAReceiptIsAcknowledged_thenInTheAgreedWords() throws Exception {
    byte[] body = text("receiptBody").getBytes(StandardCharsets.UTF_8);
    String ack =
        new Acknowledgement(signer, text("hall"))
            .of("0f8fad5b-d9cb-469f-a165-70867728950e", body, ReleaseState.APPLIED);
    assertThat(JWSObject.parse(ack).getPayload().toJSONObject())
        .isEqualTo(JWSObject.parse(text("ack")).getPayload().toJSONObject());
  }

  private Offer offer() throws Exception {
    Instant now = Instant.parse(text("now"));
    String current = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    String candidate = "16fd2706-8baf-433b-82eb-8c7fada847da";
    ECKey releaseKey = key("releaseKey").toPublicJWK();
    Release release =
        Release.at(
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                Purpose.UNLOCK,
                "U261120-1234-5678-9012",
                PLACE)
            .to(text("assistant"), SignedText.thumbprint(releaseKey), text("nonce"))
            .offer(current, candidate, new byte[1], now);
    return new Offer(
        release,
        releaseKey,
        AdministratorPin.candidate(current, PLACE, new byte[1], now),
        AdministratorPin.candidate(candidate, PLACE, new byte[1], now),
        secret("Current-PIN-0001"),
        secret("Candidate-PIN-02"),
        Secret.taking(secret()),
        new PinRule(8, 8, PinAlphabet.PRINTABLE));
  }

  private static Secret secret(String text) {
    return Secret.taking(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] secret() {
    byte[] secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) i;
    }
    return secret;
  }

  private String text(String name) {
    return (String) vectors.get(name);
  }

  private ECKey key(String name) throws Exception {
    return ECKey.parse(JSONObjectUtils.getJSONObject(vectors, name));
  }

  /** A hall's key that is known to both sides' tests. */
  private record Fixed(ECKey key) implements HallSigner {
    @Override
    public byte[] sign(HallKey which, byte[] data) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ECKey publicKey(HallKey which) {
      try {
        return new ECKey.Builder(key.toPublicJWK()).keyIDFromThumbprint().build();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<ECKey> verifying(HallKey which) {
      return List.of(publicKey(which));
    }

    @Override
    public JWSSigner jwsSigner(HallKey which, String keyId) {
      return jwsSigner(which);
    }

    @Override
    public Successor makeSuccessor(HallKey which) {
      throw new UnsupportedOperationException();
    }

    @Override
    public JWSSigner jwsSigner(HallKey which) {
      try {
        return new ECDSASigner(key);
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
