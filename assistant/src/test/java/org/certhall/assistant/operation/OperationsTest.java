package org.certhall.assistant.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.channel.RawHttp;
import org.certhall.assistant.channel.TestAssistant;
import org.certhall.assistant.channel.TestHall;
import org.certhall.assistant.channel.TestPage;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.demo.DemoTokens;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.ProofText;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Base64Url;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation through the door, on a demo token. */
class OperationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Object> TOKEN = Map.of("token", "TEST-1", "application", "APP1");

  @TempDir private Path home;
  private DemoTokenDriver driver;
  private TestAssistant assistant;
  private TestHall hall;
  private TestPage page;
  private List<Operation> operations;

  @BeforeEach
  void start() throws Exception {
    new DemoTokens(home.resolve("tokens")).make(new TokenSerial("TEST-1"), 1);
    driver = new DemoTokenDriver(home.resolve("tokens"));
    assistant =
        new TestAssistant(home, pages -> operations = Operations.of(driver, new Events(), pages));
    hall = new TestHall();
    assistant.pair(hall);
    page = new TestPage(assistant.port()).greet();
  }

  @AfterEach
  void stop() {
    assistant.close();
    driver.close();
  }

  private RawHttp.Got call(String operation, Map<String, Object> body) throws Exception {
    return page.call(hall, hall.grant(page, operation), operation, body);
  }

  private static Map<String, Object> with(Object... more) {
    Map<String, Object> body = new HashMap<>(TOKEN);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  /** Asks, answers on the assistant's page, and waits for the result. */
  private JsonNode ask(String operation, Map<String, Object> body, String fields, String... shown)
      throws Exception {
    RawHttp.Got got = call(operation, body);
    assertThat(got.status()).as(got.body()).isEqualTo(200);
    JsonNode opened = JSON.readTree(got.body());
    String html = assistant.visit(opened.get("page").textValue());
    assertThat(html).contains("示范网厅", TestHall.ORIGIN, "TEST-1").contains(shown);
    assistant.answer(opened.get("page").textValue(), html, "confirm", fields);
    return JSON.readTree(
        call("result", Map.of("request", opened.get("request").textValue())).body());
  }

  private JsonNode key() throws Exception {
    JsonNode listed = JSON.readTree(call("tokens", Map.of()).body());
    return listed.at("/tokens/0/applications/0/keys/0");
  }

  private TokenApplication application() throws Exception {
    return driver.token(new TokenSerial("TEST-1")).application("APP1");
  }

  /** A key in the token with a certificate of 示例公司. */
  private TokenKey certified() throws Exception {
    try (UserSession user = application().logIn(Pin.taking("12345678".toCharArray()))) {
      TokenKey key = user.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      user.writeCertificate(key.id(), certificate(key.publicKey()));
      return key;
    }
  }

  private static X509CertificateHolder certificate(SubjectPublicKeyInfo key) throws Exception {
    var keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    return new X509v3CertificateBuilder(
            new X500Name("CN=CA"),
            BigInteger.TEN,
            Date.from(Instant.EPOCH),
            Date.from(Instant.EPOCH.plusSeconds(1)),
            new X500Name("CN=示例公司"),
            key)
        .build(
            new JcaContentSignerBuilder("SHA256withECDSA")
                .build(keys.generateKeyPair().getPrivate()));
  }

  @Test
  void whenTokensAreListed_thenStateAndTriesAreTold() throws Exception {
    JsonNode application =
        JSON.readTree(call("tokens", Map.of()).body()).at("/tokens/0/applications/0");
    assertThat(application.get("state").textValue()).isEqualTo("normal");
    assertThat(application.get("triesLeft").intValue()).isEqualTo(15);
    assertThat(application.get("factoryPin").booleanValue()).isTrue();
  }

  @Test
  void whenThePinIsRight_thenDoneAndNoPinIsInTheAnswer() throws Exception {
    JsonNode result = ask("verifyPin", TOKEN, "&pin=12345678", "验证证书密码");
    assertThat(result.get("state").textValue()).isEqualTo("done");
    assertThat(result.toString()).doesNotContain("12345678");
  }

  @Test
  void whenThePinIsChanged_thenTheNewOneOpensAndTheOldOneDoesNot() throws Exception {
    Map<String, Object> rule = Map.of("min", 8, "max", 8, "alphabet", "LETTERS_AND_DIGITS");
    ask(
        "changePin",
        with("rule", rule),
        "&pin=12345678&new=Ab3xef59&again=Ab3xef59",
        "必须是 8 位字母或数字");
    assertThat(ask("verifyPin", TOKEN, "&pin=Ab3xef59", "验证").get("state").textValue())
        .isEqualTo("done");
    RawHttp.Got old = call("verifyPin", TOKEN);
    String address = JSON.readTree(old.body()).get("page").textValue();
    assertThat(
            assistant.answer(address, assistant.visit(address), "confirm", "&pin=12345678").body())
        .contains("还可以尝试 14 次");
  }

  @Test
  void whenACertificateProves_thenTheTypedTextIsSigned() throws Exception {
    TokenKey key = certified();
    assertThat(key().get("subject").textValue()).isEqualTo("示例公司");

    byte[] nonce = new byte[16];
    JsonNode proof =
        ask(
            "prove",
            with(
                "key",
                key.id().hex(),
                "purpose",
                "LOGIN",
                "client",
                "app",
                "nonce",
                Base64Url.of(nonce)),
            "&pin=12345678",
            "用证书登录",
            "示例公司");
    var verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(
        KeyFactory.getInstance("EC")
            .generatePublic(new X509EncodedKeySpec(key.publicKey().getEncoded())));
    verifier.update(
        new ProofText(ProofText.Purpose.LOGIN, TestHall.ORIGIN, "app", nonce)
            .encoded(KeyAlgorithm.P_256));
    assertThat(
            verifier.verify(Base64.getDecoder().decode(proof.at("/details/signature").textValue())))
        .isTrue();
  }

  @Test
  void whenThePageNamesTheOriginToBeSigned_thenRefused() throws Exception {
    assertThat(
            call("prove", with("key", "00", "purpose", "LOGIN", "origin", "https://x.example"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void whenAnotherPageAsksForTheResult_thenRefused() throws Exception {
    JsonNode opened = JSON.readTree(call("verifyPin", TOKEN).body());
    page = new TestPage(assistant.port()).greet();
    RawHttp.Got got = call("result", Map.of("request", opened.get("request").textValue()));
    assertThat(got.status()).isEqualTo(404);
  }

  @Test
  void whenTheTokenIsPulledOut_thenSaid() throws Exception {
    new DemoTokens(home.resolve("tokens")).unplug(new TokenSerial("TEST-1"));
    assertThat(call("verifyPin", TOKEN).body()).contains("token-gone");
  }

  @Test
  void whenTheNamesAreNonsense_thenRefused() throws Exception {
    assertThat(call("verifyPin", Map.of("token", "../../etc", "application", "x")).status())
        .isEqualTo(400);
    assertThat(call("verifyPin", Map.of()).status()).isEqualTo(400);
    assertThat(call("prove", with("key", "00", "purpose", "SIGN_ANYTHING")).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"makeRequest", "writeCertificate"})
  void whenATokenWouldBeWrittenWithoutAnOrder_thenThereIsNoSuchOperation(String operation)
      throws Exception {
    assertThat(call(operation, TOKEN).status()).isEqualTo(404);
  }

  @Test
  void whenAnyOperationReadsItsBody_thenItHasNoPlaceForAPin() {
    assertThat(operations).hasSize(6);
    for (Operation operation : operations) {
      Stream.of(operation.getClass().getDeclaredClasses())
          .filter(Class::isRecord)
          .flatMap(type -> Stream.of(type.getRecordComponents()))
          .map(RecordComponent::getName)
          .forEach(
              name ->
                  assertThat(name.toLowerCase(Locale.ROOT))
                      .isNotIn("pin", "password", "newpin", "oldpin", "administratorpin"));
    }
  }
}
