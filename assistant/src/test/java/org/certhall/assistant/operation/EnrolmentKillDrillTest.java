package org.certhall.assistant.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.certhall.assistant.channel.RawHttp;
import org.certhall.assistant.channel.TestAssistant;
import org.certhall.assistant.channel.TestHall;
import org.certhall.assistant.channel.TestPage;
import org.certhall.assistant.demo.CheapTokens;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.token.FatefulDriver;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TestAuthority;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.wire.Base64Url;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the assistant before and after each thing that it has a token do while it is written, starts
 * it again, and goes on as the page does. How PINs change is in the drills of the release.
 */
class EnrolmentKillDrillTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORDER = "E261120-0001-0002-0003";
  private static final long NUMBER = 7;
  private static final String SUBJECT = "CN=Test subject " + NUMBER;

  @TempDir private Path home;
  private FatefulDriver driver;
  private TestAssistant assistant;
  private TestHall hall;
  private TestPage page;

  /** What the hall has on record of the enrolment; it outlives the assistant. */
  private String key;

  private X509CertificateHolder certificate;

  @BeforeEach
  void open() throws Exception {
    driver = new FatefulDriver(new DemoTokenDriver(home.resolve("tokens")));
    hall = new TestHall();
    start();
    assistant.pair(hall);
  }

  @AfterEach
  void close() {
    assistant.close();
    driver.close();
  }

  private void start() throws IOException {
    assistant =
        new TestAssistant(
            home, pages -> Operations.of(driver, new Events(), pages, null, HeldPin.none()));
  }

  @Test
  void whenTheAssistantIsKilledAtAnyStep_thenTheSameKeyAndCertificateAreFinished()
      throws Exception {
    int kills = 0;
    for (int n = 0; ; n++) {
      String token = blank(n);
      key = null;
      certificate = null;
      page = new TestPage(assistant.port()).greet();
      driver.killAt(n);
      boolean finished = write(token);
      if (finished) {
        assertThat(driver.killed()).isFalse();
        break;
      }
      kills++;
      String keyBefore = key;
      X509CertificateHolder certificateBefore = certificate;
      assistant.close();
      driver.killAt(-1);
      start();
      page = new TestPage(assistant.port()).greet();
      assertThat(write(token)).as("after kill %d", n).isTrue();
      assertOneKeyWithItsCertificate(token, keyBefore, certificateBefore);
    }
    assertThat(kills).as("log in, key, request; log in, certificate, proof").isEqualTo(12);
  }

  private String blank(int n) throws Exception {
    String serial = "DRILL-" + n;
    try (Pin user = Pin.taking("Sunny-28".toCharArray());
        Pin administrator = Pin.taking("Random-9876".toCharArray())) {
      CheapTokens.in(home.resolve("tokens")).make(new TokenSerial(serial), 1, user, administrator);
    }
    return serial;
  }

  /** As the page does, with what the hall has: false when the assistant died on the way. */
  private boolean write(String token) throws Exception {
    if (certificate == null) {
      Map<String, Object> body = on(token, "subject", SUBJECT);
      body.put("key", key);
      JsonNode made = details("enrolToken", body);
      if (made == null) {
        return false;
      }
      certify(made);
    }
    JsonNode finished =
        details(
            "finishToken",
            on(
                token,
                "key",
                key,
                "certificate",
                Base64.getEncoder().encodeToString(certificate.getEncoded()),
                "nonce",
                Base64Url.of(new byte[32])));
    return finished != null;
  }

  private void certify(JsonNode made) throws IOException {
    PKCS10CertificationRequest request =
        new PKCS10CertificationRequest(Base64.getDecoder().decode(made.get("request").textValue()));
    key = made.get("key").textValue();
    certificate = TestAuthority.certify(request.getSubjectPublicKeyInfo(), NUMBER);
  }

  /** What came of an operation, with the PIN where it is asked for; null when nothing answered. */
  private JsonNode details(String operation, Map<String, Object> body) throws Exception {
    JsonNode answer = good(operation, body);
    if (answer == null || answer.hasNonNull("finished")) {
      return answer == null ? null : answer.get("finished");
    }
    String address = answer.get("page").textValue();
    assistant.answer(address, assistant.visit(address), "confirm", "&pin=Sunny-28");
    if (driver.killed()) {
      return null;
    }
    JsonNode result = good("result", Map.of("request", answer.get("request").textValue()));
    assertThat(result.get("state").textValue()).as(result.toString()).isEqualTo("done");
    return result.get("details");
  }

  private JsonNode good(String operation, Map<String, Object> body) throws Exception {
    Map<String, Object> grant = hall.grant(page, operation);
    grant.put("order", ORDER);
    RawHttp.Got got = page.call(hall, grant, operation, body);
    if (driver.killed()) {
      return null;
    }
    assertThat(got.status()).as(got.body()).isEqualTo(200);
    return JSON.readTree(got.body());
  }

  private static Map<String, Object> on(String token, Object... more) {
    Map<String, Object> body = new HashMap<>(Map.of("token", token, "application", "APP1"));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  private void assertOneKeyWithItsCertificate(
      String token, String keyBefore, X509CertificateHolder certificateBefore) throws Exception {
    var keys = driver.token(new TokenSerial(token)).application("APP1").keys();
    assertThat(keys).hasSize(1);
    TokenKey only = keys.get(0);
    assertThat(only.certificate()).contains(certificate);
    if (certificateBefore != null) {
      assertThat(only.id().hex()).isEqualTo(keyBefore);
      assertThat(certificate).isEqualTo(certificateBefore);
    }
  }
}
