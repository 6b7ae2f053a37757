package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.demo.DemoTokens;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk writes a blank token, a subscriber types its PIN, openssl and the token are the judges.
 */
class EnrolmentBrowserIT {

  private static final String ORGANISATION = "云海晴川信息科技有限公司";
  private static final String PIN = "Sunny-28";
  private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
  private static final LocatorAssertions.HasAttributeOptions STATE_SOON =
      new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

  private static Hall hall;
  private static Screen screen;

  @TempDir private Path folder;
  private Map<String, String> softHsm = Map.of();

  @BeforeAll
  static void open() {
    hall = Hall.shared();
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  private static Page counter(BrowserContext clerk, AssistantProcess assistant) {
    Page page = clerk.newPage();
    page.navigate(hall.uri("/admin/branch/sign-in").toString());
    page.fill("[id='signin:name']", "clerk");
    page.fill("[id='signin:password']", "Certhall-demo-1");
    page.click("[id='signin:enter']");
    page.waitForSelector("#desks");
    choose(page, assistant);
    return page;
  }

  /** The organisation, then the assistant of this counter. */
  private static void choose(Page page, AssistantProcess assistant) {
    page.navigate(hall.uri("/admin/enrolment/enrol").toString());
    page.fill("#words", "云海晴川");
    page.click("#find");
    page.click("#found a.button");
    assertThat(page.locator("[data-enrolment] h2")).hasText(ORGANISATION);
    page.locator("[data-token-panel]")
        .evaluate("(panel, port) => { panel.dataset.ports = String(port); }", assistant.port());
    page.click("[data-detect]");
  }

  private static void pair(Page page) {
    assertThat(page.locator("[data-token-panel]"))
        .hasAttribute("data-state", "unpaired", STATE_SOON);
    page.click("[data-pair]");
    Page own = assistantPage(page, "[data-token-panel]");
    own.locator("button[value=confirm]").click();
    assertThat(own.locator("#end")).isVisible(SOON);
    own.close();
    page.click("[data-agree]");
  }

  private static Page assistantPage(Page page, String where) {
    Locator link = page.locator(where + " [data-assistant-page]");
    assertThat(link).isVisible(SOON);
    return page.context().waitForPage(link::click);
  }

  private static void typeNewPin(Page page) {
    Page own = assistantPage(page, "[data-enrolment]");
    assertThat(own.locator("main").innerText()).contains("制作 UKey", ORGANISATION, "E");
    own.locator("#new").fill(PIN);
    own.locator("#again").fill(PIN);
    own.locator("button[value=confirm]").click();
    assertThat(own.locator("#end")).isVisible(SOON);
    own.close();
  }

  private static void typePin(Page page) {
    Page own = assistantPage(page, "[data-enrolment]");
    own.locator("#pin").fill(PIN);
    own.locator("button[value=confirm]").click();
    assertThat(own.locator("#end")).isVisible(SOON);
    own.close();
  }

  private static TokenApplication application(AssistantProcess assistant, TokenSerial serial)
      throws TokenException {
    try (DemoTokenDriver driver = new DemoTokenDriver(assistant.tokens())) {
      return driver.token(serial).applications().get(0);
    }
  }

  private void assertEnrolled(Page page, AssistantProcess assistant, TokenSerial token)
      throws Exception {
    assertThat(page.locator("[data-result]")).isVisible(SOON);
    assertThat(page.locator("[data-step].done").count()).isEqualTo(5);
    String shown = page.locator("[data-serial]").innerText();
    TokenApplication application = application(assistant, token);
    assertThat(application.keys()).hasSize(1);
    X509CertificateHolder written = certificate(application.keys().get(0));
    assertThat(written.getSerialNumber()).isEqualTo(new BigInteger(shown, 16));
    Files.write(folder.resolve("leaf.der"), written.getEncoded());
    assertGood();
    assertOwnPins(application);
  }

  /** As a stranger sees the certificate that was read from the token. */
  private void assertGood() throws Exception {
    openssl("x509", "-inform", "der", "-in", "leaf.der", "-out", "leaf.pem");
    assertThat(verify()).contains("leaf.pem: OK");
    assertThat(openssl("x509", "-in", "leaf.pem", "-noout", "-subject", "-nameopt", "utf8"))
        .contains(ORGANISATION);
  }

  private static X509CertificateHolder certificate(TokenKey key) {
    return key.certificate().orElseThrow();
  }

  /** The subscriber's PIN opens it, the maker's administrator PIN no longer does. */
  private static void assertOwnPins(TokenApplication application) throws TokenException {
    try (Pin pin = Pin.taking(PIN.toCharArray());
        Pin factory = Pin.taking("88888888".toCharArray())) {
      application.verifyPin(pin);
      assertThat(application.administratorPin().factory()).isFalse();
      assertThatThrownBy(() -> application.verifyAdministratorPin(factory))
          .isInstanceOfSatisfying(
              TokenException.class,
              refusal -> assertThat(refusal.fault()).isEqualTo(TokenFault.PIN_INCORRECT));
    }
  }

  @Test
  void whenABlankTokenIsWritten_thenItsCertificateIsGoodAndItsPinsAreNoLongerTheMakers()
      throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext clerk = screen.person(Screen.DESK)) {
      TokenSerial token = assistant.newToken("ENROL-0001");
      Page page = counter(clerk, assistant);
      pair(page);
      page.click("[data-write]");
      assertThat(page.locator("input[type=password]").count()).isZero();
      typeNewPin(page);

      assertEnrolled(page, assistant, token);

      choose(page, assistant);
      page.click("[data-write]");
      assertThat(page.locator("[data-trouble]")).containsText("已经登记过");
    }
  }

  @Test
  void whenTheHallsAnswerIsLostAndTheAssistantKilled_thenItGoesOnWithTheSameKey() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext clerk = screen.person(Screen.DESK)) {
      TokenSerial token = assistant.newToken("ENROL-0002");
      Page page = counter(clerk, assistant);
      pair(page);
      page.route("**/request", route -> route.abort());
      page.click("[data-write]");
      typeNewPin(page);
      assertThat(page.locator("[data-again]")).isVisible(SOON);
      assertThat(page.locator("[data-step=ADMINISTRATOR_PIN]")).hasClass("done");
      String key = application(assistant, token).keys().get(0).id().hex();
      String number = page.locator("[data-number]").innerText();
      page.unroute("**/request");
      assistant.kill();
      assistant.restart();

      choose(page, assistant);
      page.click("[data-write]");
      typePin(page);

      assertEnrolled(page, assistant, token);
      assertThat(page.locator("[data-number]")).hasText(number);
      assertThat(application(assistant, token).keys().get(0).id().hex()).isEqualTo(key);
    }
  }

  @Test
  void whenTheProofIsLost_thenTheNextPageFinishesWithoutANewCertificate() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext clerk = screen.person(Screen.DESK)) {
      TokenSerial token = assistant.newToken("ENROL-0003");
      Page page = counter(clerk, assistant);
      pair(page);
      page.route("**/proof", route -> route.abort());
      page.click("[data-write]");
      typeNewPin(page);
      assertThat(page.locator("[data-again]")).isVisible(SOON);
      X509CertificateHolder first = certificate(application(assistant, token).keys().get(0));
      page.unroute("**/proof");

      choose(page, assistant);
      page.click("[data-write]");
      typePin(page);

      assertEnrolled(page, assistant, token);
      assertThat(certificate(application(assistant, token).keys().get(0))).isEqualTo(first);
    }
  }

  @Test
  void whenTheTokenHasNotTheMakersPin_thenItIsRefusedAndNothingIsWritten() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext clerk = screen.person(Screen.DESK)) {
      TokenSerial token = new TokenSerial("ENROL-0004");
      try (Pin user = Pin.taking("Someone-1".toCharArray());
          Pin administrator = Pin.taking("Someones-1".toCharArray())) {
        new DemoTokens(assistant.tokens()).make(token, 1, user, administrator);
      }
      Page page = counter(clerk, assistant);
      pair(page);
      page.click("[data-write]");
      typeNewPin(page);

      assertThat(page.locator("[data-trouble]")).containsText("不是空白介质");
      assertThat(application(assistant, token).keys()).isEmpty();
      String number = page.locator("[data-number]").innerText();
      page.click("[data-cancel]");
      page.waitForURL("**/admin/enrolment/enrol");
      assertThat(page.locator("main").innerText()).doesNotContain(number);
    }
  }

  @Test
  void whenTheTokenIsBehindAMakersLibrary_thenAnotherProgramAgrees() throws Exception {
    Files.createDirectories(folder.resolve("hsm"));
    Path configuration = folder.resolve("softhsm2.conf");
    Files.writeString(configuration, "directories.tokendir = " + folder.resolve("hsm") + "\n");
    softHsm = Map.of("SOFTHSM2_CONF", configuration.toString());
    String factory = "12345678";
    said(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "CERTHALL",
        "--so-pin",
        factory,
        "--pin",
        factory);
    Map<String, String> environment =
        Map.of("SOFTHSM2_CONF", configuration.toString(), "CERTHALL_PKCS11", LIBRARY);
    try (AssistantProcess assistant = AssistantProcess.start(hall, environment);
        BrowserContext clerk = screen.person(Screen.DESK)) {
      Page page = counter(clerk, assistant);
      pair(page);
      page.click("[data-write]");
      typeNewPin(page);
      assertThat(page.locator("[data-result]")).isVisible(SOON);
    }
    assertThat(pkcs11("--login", "--pin", PIN, "--list-objects")).contains("Private Key Object");
    assertThat(pkcs11("--login", "--pin", factory, "--list-objects")).contains("CKR_PIN_INCORRECT");
    assertThat(
            pkcs11(
                "--login",
                "--login-type",
                "so",
                "--so-pin",
                factory,
                "--init-pin",
                "--new-pin",
                "Nobody-1"))
        .contains("CKR_PIN_INCORRECT");
    Matcher id =
        Pattern.compile("ID: +([0-9a-f]+)").matcher(pkcs11("--list-objects", "--type", "cert"));
    assertThat(id.find()).isTrue();
    pkcs11("--read-object", "--type", "cert", "--id", id.group(1), "--output-file", "leaf.der");
    assertGood();
  }

  private String pkcs11(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("pkcs11-tool", "--module", LIBRARY, "--token-label", "CERTHALL"));
    command.addAll(List.of(arguments));
    return said(command.toArray(String[]::new));
  }

  private String verify() throws Exception {
    for (String name : List.of("demo-root", "demo-issuing")) {
      Files.write(folder.resolve(name + ".pem"), get("/ca/" + name + ".pem"));
      Files.write(folder.resolve(name + ".der"), get("/crl/" + name + ".crl"));
      openssl("crl", "-inform", "der", "-in", name + ".der", "-out", name + ".crl");
    }
    return openssl(
        "verify",
        "-x509_strict",
        "-crl_check_all",
        "-CAfile",
        "demo-root.pem",
        "-untrusted",
        "demo-issuing.pem",
        "-CRLfile",
        "demo-root.crl",
        "-CRLfile",
        "demo-issuing.crl",
        "leaf.pem");
  }

  private static byte[] get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(hall.uri(path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  private String openssl(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    return said(command.toArray(String[]::new));
  }

  private String said(String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(softHsm);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
