package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page, the assistant and the hall, with a person who compares codes and types PINs. */
class ChannelBrowserIT {

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  private static final LocatorAssertions.HasAttributeOptions STATE_SOON =
      new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

  private static Hall hall;
  private static Screen screen;

  @BeforeAll
  static void open() {
    hall = Hall.shared();
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  private static Page home(BrowserContext person, int port) {
    Page page = person.newPage();
    page.navigate(hall.uri("/").toString());
    aim(page, port);
    return page;
  }

  private static void aim(Page page, int port) {
    panel(page).evaluate("(panel, port) => { panel.dataset.ports = String(port); }", port);
  }

  /** A browser for which the hall is on the internet, so that it asks before loopback. */
  private static Screen asking() {
    return Screen.asking(hall);
  }

  private static Locator panel(Page page) {
    return page.locator("[data-token-panel]");
  }

  private static void state(Page page, String state) {
    assertThat(panel(page)).hasAttribute("data-state", state, STATE_SOON);
  }

  /** Opens the assistant's page by the link that the hall's page shows. */
  private static Page assistantPage(Page page) {
    Locator link = page.locator("[data-assistant-page]");
    link.waitFor();
    return page.context().waitForPage(link::click);
  }

  private static void pair(Page page) {
    state(page, "unpaired");
    page.locator("[data-pair]").click();
    Page own = assistantPage(page);
    assertThat(own.locator("#code").innerText()).isEqualTo(page.locator("[data-code]").innerText());
    own.locator("button[value=confirm]").click();
    assertThat(own.locator("#end")).containsText("已完成", SOON);
    own.close();
    page.locator("[data-agree]").click();
  }

  @Test
  void whenTheCodesAreCompared_thenTokensAppearAndDisappearAsTheyArePlugged() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext person = screen.person(Screen.DESK)) {
      TokenSerial token = assistant.newToken("CHANNEL-1");
      Page page = home(person, assistant.port());
      page.locator("[data-detect]").click();
      pair(page);

      state(page, "list");
      assertThat(panel(page)).containsText("CHANNEL-1", SOON);
      assistant.unplug(token);
      state(page, "none");
      assistant.plug(token);
      assertThat(panel(page)).containsText("CHANNEL-1", SOON);
    }
  }

  @Test
  void whenThePinIsTyped_thenOnlyTheAssistantsPageAsksForIt() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext person = screen.person(Screen.DESK)) {
      assistant.newToken("CHANNEL-2");
      Page page = home(person, assistant.port());
      page.locator("[data-detect]").click();
      pair(page);
      state(page, "list");

      assertThat(page.locator("input[type=password]").count()).isZero();
      page.locator("[data-act=verifyPin]").click();
      Page own = assistantPage(page);
      assertThat(own.url()).startsWith("http://127.0.0.1:" + assistant.port() + "/pin/");
      assertThat(own.locator("main").innerText())
          .contains("验证证书密码", "CHANNEL-2", hall.uri("").toString());
      own.locator("#pin").fill("wrong-pin");
      own.locator("button[value=confirm]").click();
      assertThat(own.locator("[role=alert]")).containsText("还可以尝试", SOON);
      own.locator("#pin").fill("12345678");
      own.locator("button[value=confirm]").click();
      assertThat(own.locator("#end")).containsText("已完成", SOON);
      assertThat(page.locator("[data-said]")).containsText("密码正确", SOON);
    }
  }

  @Test
  void whenTheAssistantIsKnown_thenTheNextPersonNeedsNoPairing() {
    try (AssistantProcess assistant = AssistantProcess.start(hall)) {
      try (BrowserContext first = screen.person(Screen.DESK)) {
        Page page = home(first, assistant.port());
        page.locator("[data-detect]").click();
        pair(page);
        state(page, "none");
      }
      assistant.kill();
      assistant.restart();
      try (BrowserContext next = screen.person(Screen.DESK)) {
        Page page = home(next, assistant.port());
        page.locator("[data-detect]").click();
        state(page, "none");
      }
    }
  }

  @Test
  void whenTrustIsWithdrawn_thenTheAssistantHasToBePairedAnew() {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext person = screen.person(Screen.DESK);
        BrowserContext staff = screen.person(Screen.DESK)) {
      Page page = home(person, assistant.port());
      page.locator("[data-detect]").click();
      pair(page);
      state(page, "none");

      Page administrator = staff.newPage();
      administrator.navigate(hall.uri("/admin/pairing/assistants").toString());
      administrator.locator("[id='signin:name']").fill("admin");
      administrator.locator("[id='signin:password']").fill("Certhall-demo-1");
      administrator.locator("[id='signin:enter']").click();
      assertThat(administrator.locator("#desks")).containsText("UKey 助手");
      administrator.locator("#assistants tbody a").first().click();
      assertThat(administrator.locator("#card")).containsText("127.0.0.1");
      String thumbprint = administrator.locator("#card dd.serial").innerText();
      administrator.locator("[id='trust:withdraw']").click();
      assertThat(administrator.locator(".field-error")).isVisible();
      administrator.locator("[id='trust:reason']").fill("电脑报废");
      administrator.locator("[id='trust:withdraw']").click();
      assertThat(administrator.locator("#messages")).containsText("已取消对该助手的信任");
      administrator.locator("#words").fill(thumbprint);
      administrator.locator("form.filters button").click();
      assertThat(administrator.locator("#assistants")).containsText("没有找到");

      page.reload();
      aim(page, assistant.port());
      page.locator("[data-detect]").click();
      state(page, "unpaired");
      assertThat(
              ConsoleSession.of(hall, "auditor").get("/audit/trail?deed=assistant.revoked").body())
          .contains(thumbprint, "电脑报废");
      assertThat(ConsoleSession.of(hall, "clerk").get("/pairing/assistants").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void whenTheUserCancelsThePairing_thenThePageOffersItAgain() {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        BrowserContext person = screen.person(Screen.DESK)) {
      Page page = home(person, assistant.port());
      page.locator("[data-detect]").click();
      state(page, "unpaired");
      page.locator("[data-pair]").click();
      assistantPage(page).locator("button[value=cancel]").click();
      state(page, "unpaired");
      assertThat(panel(page)).containsText("配对没有完成", SOON);
    }
  }

  @Test
  void whenNothingListens_thenThePageSaysSo() {
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = home(person, Hall.freePort());
      page.locator("[data-detect]").click();
      state(page, "no-assistant");
    }
  }

  @Test
  void whenThePersonAllowsLoopback_thenThePageGoesOn() {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Screen asking = asking();
        BrowserContext person = asking.person(Screen.DESK)) {
      Page page = home(person, assistant.port());
      assertThat(panel(page)).containsText("请选择“允许”");
      Screen.answer(person, page, "granted", "http://localhost:" + hall.port());
      page.locator("[data-detect]").click();
      state(page, "unpaired");
    }
  }

  @Test
  void whenThePersonDeniesLoopback_thenThePageSaysHowToAllowIt() {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Screen asking = asking();
        BrowserContext person = asking.person(Screen.DESK)) {
      Page page = home(person, assistant.port());
      Screen.answer(person, page, "denied", "http://localhost:" + hall.port());
      page.locator("[data-detect]").click();
      state(page, "refused");
    }
  }

  @Test
  void whenThePersonDismissesTheQuestion_thenThePageAsksToTryAgain() {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Screen asking = asking();
        BrowserContext person = asking.person(Screen.DESK)) {
      String origin = "http://hall.localhost:" + hall.port();
      Page page = person.newPage();
      page.navigate(origin + "/");
      aim(page, assistant.port());
      // Without a window nobody can answer, and Chromium takes the question as dismissed.
      Screen.answer(person, page, "prompt", origin);
      page.locator("[data-detect]").click();
      state(page, "dismissed");
    }
  }

  @Test
  void whenAnotherProgramHasThePort_thenThePageSaysSoAndTellsItNothing() throws Exception {
    try (FalseAssistant other = FalseAssistant.deaf();
        BrowserContext person = screen.person(Screen.DESK)) {
      Page page = home(person, other.port());
      page.locator("[data-detect]").click();
      state(page, "foreign");
      assertThat(other.heard()).noneMatch(call -> call.contains("X-certhall-grant"));
    }
  }

  @Test
  void whenAProgramRelaysTheRealAssistant_thenThePageStops() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        FalseAssistant relay =
            FalseAssistant.relaying(assistant.port(), "http://localhost:" + hall.port());
        BrowserContext person = screen.person(Screen.DESK)) {
      Page page = home(person, relay.port());
      page.locator("[data-detect]").click();
      state(page, "foreign");
      assertThat(relay.heard()).anyMatch(call -> call.contains("/v1/hello"));
      assertThat(relay.heard()).noneMatch(call -> call.contains("X-certhall-grant"));
    }
  }

  @Test
  void whenTheAssistantIsTooOld_thenThePageAsksForTheNewOne() throws Exception {
    try (FalseAssistant old =
            FalseAssistant.answering("{\"protocol\":0,\"version\":\"0\",\"statement\":\"\"}");
        BrowserContext person = screen.person(Screen.DESK)) {
      Page page = home(person, old.port());
      page.locator("[data-detect]").click();
      state(page, "too-old");
    }
  }
}
