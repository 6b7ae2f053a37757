package org.certhall.assistant.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.certhall.assistant.channel.RawHttp;
import org.certhall.assistant.channel.TestAssistant;
import org.certhall.assistant.channel.TestHall;
import org.certhall.assistant.channel.TestPage;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.demo.DemoTokens;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.ProofText;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.wire.Base64Url;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both halves of a write session through the door; the change of PINs has tests of its own. */
class EnrolTokenTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORDER = "E261120-0001-0002-0003";
  private static final String SUBJECT = "C=CN,O=示例公司,CN=示例公司";
  private static final byte[] NONCE = new byte[32];

  @TempDir private Path home;
  private DemoTokenDriver driver;
  private TestAssistant assistant;
  private TestHall hall;
  private TestPage page;
  private KeyPair authority;

  @BeforeEach
  void start() throws Exception {
    DemoTokens tokens = new DemoTokens(home.resolve("tokens"));
    tokens.make(new TokenSerial("BLANK-1"), 1);
    try (Pin user = Pin.taking("Sunny-28".toCharArray());
        Pin administrator = Pin.taking("Random-9876".toCharArray())) {
      tokens.make(new TokenSerial("OURS-1"), 1, user, administrator);
    }
    driver = new DemoTokenDriver(home.resolve("tokens"));
    assistant =
        new TestAssistant(
            home, pages -> Operations.of(driver, new Events(), pages, null, HeldPin.none()));
    hall = new TestHall();
    assistant.pair(hall);
    page = new TestPage(assistant.port()).greet();
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    authority = keys.generateKeyPair();
  }

  @AfterEach
  void stop() {
    assistant.close();
    driver.close();
  }

  private RawHttp.Got call(String order, String operation, Map<String, Object> body)
      throws Exception {
    Map<String, Object> grant = hall.grant(page, operation);
    grant.put("order", order);
    return page.call(hall, grant, operation, body);
  }

  private JsonNode good(String operation, Map<String, Object> body) throws Exception {
    RawHttp.Got got = call(ORDER, operation, body);
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

  /** The person answers, and what came of it. */
  private JsonNode answered(JsonNode opened, String... shown) throws Exception {
    String address = opened.get("page").textValue();
    String html = assistant.visit(address);
    assertThat(html).contains(ORDER, "示例公司").contains(shown);
    assistant.answer(address, html, "confirm", "&pin=Sunny-28");
    return good("result", Map.of("request", opened.get("request").textValue())).get("details");
  }

  private JsonNode made() throws Exception {
    return answered(good("enrolToken", on("OURS-1", "subject", SUBJECT)), "制作 UKey", "请勿拔出");
  }

  private Map<String, Object> finish(JsonNode made, String subject) throws Exception {
    PKCS10CertificationRequest request =
        new PKCS10CertificationRequest(Base64.getDecoder().decode(made.get("request").textValue()));
    byte[] certificate =
        new X509v3CertificateBuilder(
                new X500Name("CN=CA"),
                BigInteger.TEN,
                Date.from(Instant.EPOCH),
                Date.from(Instant.EPOCH.plusSeconds(1)),
                new X500Name(subject),
                request.getSubjectPublicKeyInfo())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate()))
            .getEncoded();
    return on(
        "OURS-1",
        "key",
        made.get("key").textValue(),
        "certificate",
        Base64.getEncoder().encodeToString(certificate),
        "nonce",
        Base64Url.of(NONCE));
  }

  private void assertFinished(JsonNode finished, Map<String, Object> asked) throws Exception {
    assertThat(finished.get("certificate").textValue()).isEqualTo(asked.get("certificate"));
    Signature judge = Signature.getInstance("SHA256withECDSA");
    judge.initVerify(
        new JcaX509CertificateConverter()
            .getCertificate(
                new org.bouncycastle.cert.X509CertificateHolder(
                    Base64.getDecoder().decode(finished.get("certificate").textValue())))
            .getPublicKey());
    judge.update(
        new ProofText(ProofText.Purpose.WRITE, TestHall.ORIGIN, ORDER, NONCE)
            .encoded(KeyAlgorithm.P_256));
    assertThat(judge.verify(Base64.getDecoder().decode(finished.get("signature").textValue())))
        .isTrue();
  }

  @Test
  void whenTheCertificateComes_thenItIsFinishedWithoutAskingAgain() throws Exception {
    Map<String, Object> asked = finish(made(), SUBJECT);
    JsonNode answer = good("finishToken", asked);
    assertFinished(answer.get("finished"), asked);
  }

  @Test
  void whenItIsFinishedASecondTime_thenThePinIsAskedForAgain() throws Exception {
    Map<String, Object> asked = finish(made(), SUBJECT);
    good("finishToken", asked);
    JsonNode second = good("finishToken", asked);
    assertThat(second.get("finished").isNull()).isTrue();
    assertFinished(answered(second, "写入并核对证书"), asked);
  }

  @Test
  void whenTheCertificateNamesAnother_thenThePersonIsAskedAndSeesWhom() throws Exception {
    JsonNode answer = good("finishToken", finish(made(), "CN=示例公司的冒名者"));
    assertThat(answer.get("finished").isNull()).isTrue();
    assertThat(assistant.visit(answer.get("page").textValue())).contains("冒名者");
  }

  @Test
  void whenAnotherPageFinishes_thenThePersonIsAsked() throws Exception {
    Map<String, Object> asked = finish(made(), SUBJECT);
    page = new TestPage(assistant.port()).greet();
    assertThat(good("finishToken", asked).get("finished").isNull()).isTrue();
  }

  @Test
  void whenAKeyWasLeftWithoutCertificate_thenItIsTheOneToGoOnWith() throws Exception {
    String first = made().get("key").textValue();
    assertThat(made().get("key").textValue()).isEqualTo(first);
  }

  @Test
  void whenTheKeyOfTheOrderIsNotThere_thenNoOtherIsMade() throws Exception {
    JsonNode opened = good("enrolToken", on("OURS-1", "subject", SUBJECT, "key", "0badc0de"));
    String address = opened.get("page").textValue();
    assistant.answer(address, assistant.visit(address), "confirm", "&pin=Sunny-28");
    JsonNode result = good("result", Map.of("request", opened.get("request").textValue()));
    assertThat(result.get("code").textValue()).isEqualTo("no-such-thing");
    assertThat(driver.token(new TokenSerial("OURS-1")).application("APP1").keys()).isEmpty();
  }

  @Test
  void whenTheTokenStillHasTheMakersPin_thenNoKeyIsMadeInIt() throws Exception {
    RawHttp.Got got = call(ORDER, "enrolToken", on("BLANK-1", "subject", SUBJECT));
    assertThat(got.status()).isNotEqualTo(200);
    assertThat(got.body()).contains("factory-pin");
  }

  @Test
  void whenThereIsNoOrder_thenNothingIsWritten() throws Exception {
    assertThat(call(null, "enrolToken", on("OURS-1", "subject", SUBJECT)).status()).isEqualTo(403);
    assertThat(
            call(null, "finishToken", on("OURS-1", "key", "00", "certificate", "", "nonce", ""))
                .status())
        .isEqualTo(403);
  }
}
