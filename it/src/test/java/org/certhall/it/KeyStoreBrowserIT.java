package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall whose authorities' keys lie in a hardware module: certified, cut off, and back. */
class KeyStoreBrowserIT {

  private static final String NAME = "云海远帆国际贸易有限公司";
  private static final String CODE = "91990102MA00YH025Y";
  private static final String DELETED = "trial-";
  private static final double SOON = 90_000;

  @TempDir private static Path folder;
  private static SoftHsmModule module;
  private static Hall hall;
  private static Screen screen;

  @BeforeAll
  static void open() throws Exception {
    module = new SoftHsmModule(folder);
    hall = Hall.start(folder.resolve("data"), module.environment());
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
    hall.close();
  }

  @Test
  void whenAuthoritiesLiveInAModule_thenTheyCertifyAndTheirKeysCannotLeave() throws Exception {
    Judge judge = new Judge(folder);
    assertThat(judge.verify(hall, certified(judge, "first"))).contains("leaf.pem: OK");
    String keys = module.privateKeys();
    assertThat(keys).contains("authority-demo-root", "authority-demo-issuing");
    assertThat(keys.lines().filter(line -> line.contains("Access:")))
        .isNotEmpty()
        .allMatch(line -> line.contains("sensitive, always sensitive, never extractable"));
  }

  @Test
  void whenTheModuleIsAway_thenTryLaterAndNotReadyAndAllGoesOnWhenItIsBack() throws Exception {
    Judge judge = new Judge(folder);
    module.takeAway();
    try {
      try (Staff clerk = new Staff(hall, screen, "clerk")) {
        ask(clerk, request(judge, "away"));
        assertThat(clerk.page.locator("main")).containsText("请稍后再试");
      }
      awaitReadiness(503);
      assertThat(hall.log()).contains("The key store hsm does not answer: AWAY");
      try (Staff admin = new Staff(hall, screen, "admin")) {
        admin.open("/authority/keystores");
        assertThat(admin.page.locator("#stores")).containsText("不可用");
        assertThat(admin.page.locator("#stores")).containsText("密码设备没有应答");
      }
    } finally {
      module.bringBack();
    }
    awaitReadiness(200);
    assertThat(judge.verify(hall, certified(judge, "away"))).contains("leaf.pem: OK");
    assertThat(hall.log()).contains("The key store hsm answers again");
  }

  @Test
  void whenTheAdministratorTriesTheModule_thenEachAlgorithmIsToldAndNoKeyIsLeft() throws Exception {
    try (Staff admin = new Staff(hall, screen, "admin")) {
      admin.open("/authority/keystores");
      tryOut(admin.page, "hsm");
      assertThat(admin.page.locator("#outcome dt")).hasCount(6);
      assertThat(admin.page.locator("#outcome .state.done")).hasCount(5);
      assertThat(admin.page.locator("#outcome dd").last()).containsText("不支持");
      assertThat(module.privateKeys()).doesNotContain(DELETED);
      tryOut(admin.page, "software");
      assertThat(admin.page.locator("#outcome .state.done")).hasCount(6);
    }
  }

  @Test
  void whenThePinIsWrong_thenTheAdministratorIsToldAndMendsItWithoutARestart() throws Exception {
    module.changePin("00000000");
    try (Staff admin = new Staff(hall, screen, "admin")) {
      admin.open("/authority/keystores");
      tryOut(admin.page, "hsm");
      assertThat(admin.page.locator("#outcome")).containsText("PIN 不正确");
      module.changePin(SoftHsmModule.PIN);
      tryOut(admin.page, "hsm");
      assertThat(admin.page.locator("#outcome .state.done")).hasCount(5);
    } finally {
      module.changePin(SoftHsmModule.PIN);
    }
    awaitReadiness(200);
  }

  private static void tryOut(Page page, String store) {
    page.locator("#stores section")
        .filter(new Locator.FilterOptions().setHasText(store))
        .locator("input[type=submit]")
        // RSA keys of 4096 bits are made before the answer.
        .click(new Locator.ClickOptions().setTimeout(SOON));
    assertThat(page.locator("#outcome h2"))
        .containsText(store, new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
  }

  private static byte[] certified(Judge judge, String name) throws Exception {
    try (Staff clerk = new Staff(hall, screen, "clerk")) {
      ask(clerk, request(judge, name));
      clerk
          .page
          .waitForDownload(() -> clerk.page.click("#pem"))
          .saveAs(folder.resolve(name + ".pem"));
    }
    judge.openssl("x509", "-in", name + ".pem", "-outform", "der", "-out", name + ".der");
    return Files.readAllBytes(folder.resolve(name + ".der"));
  }

  private static void ask(Staff clerk, Path request) {
    clerk.open("/certificate/certify");
    clerk.page.fill("[id='certify:organisationName']", NAME);
    clerk.page.fill("[id='certify:creditCode']", CODE);
    clerk.page.setInputFiles("[id='certify:file']", request);
    clerk.page.click("[id='certify:certifyButton']");
  }

  /** The same request each time it is asked for under one name: what was tried is tried again. */
  private static Path request(Judge judge, String name) throws Exception {
    Path request = folder.resolve(name + ".csr");
    if (!Files.exists(request)) {
      judge.openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", name + ".key");
      judge.openssl("req", "-new", "-subj", "/CN=x", "-key", name + ".key", "-out", name + ".csr");
    }
    return request;
  }

  /** Until the hall has looked at its module again. */
  private static void awaitReadiness(int expected) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    int status;
    do {
      status = readiness();
    } while (status != expected && System.nanoTime() < end && pause());
    assertThat(status).isEqualTo(expected);
  }

  private static boolean pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(500);
    return true;
  }

  private static int readiness() throws Exception {
    URI uri = hall.uri("/health/ready");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
