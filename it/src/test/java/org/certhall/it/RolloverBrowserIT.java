package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall gets new keys; an assistant that was paired before goes on as if nothing had been. */
class RolloverBrowserIT {

  private static final TokenSerial LOCKED = new TokenSerial("YH20260001");
  private static final String NEW_PIN = "Nw-28.ab";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @TempDir Path folder;
  private Hall hall;
  private Screen screen;
  private AssistantProcess assistant;
  private Applicant owner;

  @BeforeEach
  void open() {
    hall = Hall.start(folder, Map.of());
    screen = new Screen();
    assistant = AssistantProcess.start(folder, Hall.freePort(), hall.uri("/").toString());
    owner = new Applicant(hall, screen, Screen.DESK);
  }

  @AfterEach
  void close() {
    owner.close();
    screen.close();
    assistant.close();
    hall.close();
  }

  @Test
  void whenTheHallHasNewKeys_thenAPairedAssistantUnlocksWithoutANewPairing() throws Exception {
    owner.open("/");
    TokenPanel panel = new TokenPanel(owner.page, assistant);
    panel.detect();
    panel.pair();
    panel.is("list");
    assistant.kill();
    rollOver("年度更换");
    rollOver("演练");
    assistant.restart();
    assertThat(forgedSuccessor()).contains("401").contains("hall-unknown");

    String order = owner.apply(LOCKED.value(), "张晓岚", "990101198803160014", "13800010011");
    try (Reviewer reviewer = new Reviewer(hall, screen)) {
      reviewer.take(order).approve();
    }
    ReleasePanel release = new ReleasePanel(owner, assistant);
    release.open(order);
    release.begin(NEW_PIN);
    release.isDone();
    try (Pin pin = Pin.taking(NEW_PIN.getBytes(StandardCharsets.UTF_8))) {
      assistant.application(LOCKED).verifyPin(pin);
    }
    assertThat(
            ConsoleSession.of(hall, "auditor").get("/audit/trail?deed=hall-key.rolled-over").body())
        .contains("年度更换", "演练");
    assertThat(ConsoleSession.of(hall, "supervisor").get("/pairing/key").statusCode())
        .isEqualTo(403);
  }

  private void rollOver(String reason) {
    try (Staff administrator = new Staff(hall, screen, "admin")) {
      administrator.open("/pairing/key");
      String before = administrator.page.locator("#card dd.serial").innerText();
      administrator.page.fill("[id='key:reason']", reason);
      administrator.page.click("[id='key:roll']");
      assertThat(administrator.page.locator("#messages")).containsText("网厅已启用新密钥", SOON);
      assertThat(administrator.page.locator("#card dd.serial").innerText()).isNotEqualTo(before);
      assertThat(administrator.page.locator("body").innerText())
          .contains("网厅签名密钥")
          .doesNotContain("???");
    }
  }

  /** What a script in the hall's page would send to put its own key in the hall's place. */
  private String forgedSuccessor() throws Exception {
    ECKey own = new ECKeyGenerator(Curve.P_256).generate();
    JWSObject forged =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("certhall-rollover+jwt"))
                .build(),
            new Payload(
                Map.of(
                    "hall",
                    "http://localhost:" + hall.port(),
                    "key",
                    own.toPublicJWK().toJSONString())));
    forged.sign(new ECDSASigner(own));
    return (String)
        owner.page.evaluate(
            "async ([port, statement]) => {"
                + " const answer = await fetch('http://127.0.0.1:' + port + '/v1/rollover',"
                + " {method: 'POST', headers: {'Content-Type': 'application/json',"
                + " 'X-CertHall': '1'}, body: JSON.stringify({statement})});"
                + " return answer.status + ' ' + await answer.text(); }",
            List.of(assistant.port(), forged.serialize()));
  }
}
