package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that was refused loopback: the assistant is brought to the hall by a code. */
class ErrandBrowserIT {

  private static final TokenSerial LOCKED = new TokenSerial("YH20260001");
  private static final String NEW_PIN = "Nw-28.ab";
  private static final LocatorAssertions.HasTextOptions SOON =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);
  private static final LocatorAssertions.IsVisibleOptions VISIBLE_SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @TempDir Path folder;
  private Hall hall;
  private Screen screen;
  private AssistantProcess assistant;
  private Applicant owner;
  private TokenPanel panel;

  @BeforeEach
  void open() {
    hall = Hall.start(folder, Map.of());
    screen = Screen.asking(hall);
    assistant = AssistantProcess.start(folder, Hall.freePort(), hall.uri("/").toString());
    owner = new Applicant(hall, screen, Screen.DESK);
    owner.open("/");
    Screen.answer(owner.person, owner.page, "denied", "http://localhost:" + hall.port());
    panel = new TokenPanel(owner.page, assistant);
  }

  @AfterEach
  void close() {
    owner.close();
    screen.close();
    assistant.close();
    hall.close();
  }

  /** The code that the panel shows after it could not reach the assistant. */
  private String code() {
    panel.detect();
    panel.is("refused");
    owner.page.click("[data-errand-go]");
    Locator code = owner.page.locator("[data-errand-code]");
    assertThat(code).hasText(java.util.regex.Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"), SOON);
    assertThat(owner.page.locator("[data-errand-link]").getAttribute("href"))
        .startsWith("certhall:errand?hall=http%3A%2F%2Flocalhost")
        .endsWith(code.innerText());
    return code.innerText();
  }

  /** Types a code into the assistant's home page. */
  private Page bring(String code) {
    Page own = owner.person.newPage();
    own.navigate("http://127.0.0.1:" + assistant.port() + "/");
    own.fill("#code", code);
    own.click("button.main");
    return own;
  }

  private String number() {
    Locator number = owner.page.locator("[data-errand-number]");
    assertThat(number).isVisible(VISIBLE_SOON);
    return number.innerText();
  }

  @Test
  void whenLoopbackIsRefused_thenTheTokenIsUnlockedByACode() throws Exception {
    String order = owner.apply(LOCKED.value(), "张晓岚", "990101198803160014", "13800010011");
    try (Reviewer reviewer = new Reviewer(hall, screen)) {
      reviewer.take(order).approve();
    }
    assertNotForStrangers(order);
    owner.open("/orders/order.xhtml?order=" + order);
    try (Page own = bring(code())) {
      assertThat(own.locator("main").innerText())
          .contains("解锁证书", order, hall.uri("").toString(), "尚未与这个网厅配对");
      own.click(".choices button[value='" + number() + "']");
      assertThat(own.locator("#end")).hasText("已完成", SOON);
    }
    panel.pair();
    panel.is("list");

    ReleasePanel release = new ReleasePanel(owner, assistant);
    release.begin(NEW_PIN);
    release.isDone();
    assertOpens();
  }

  private void assertNotForStrangers(String order) {
    try (Applicant stranger = new Applicant(hall, screen, Screen.DESK)) {
      stranger.open("/");
      assertThat(
              stranger.page.evaluate(
                  "async order => (await fetch('/api/assistant/orders/' + order + '/errand',"
                      + " {method: 'POST', headers: {'Content-Type': 'application/json'},"
                      + " body: '{}'})).status",
                  order))
          .isEqualTo(404);
    }
  }

  private void assertOpens() throws TokenException {
    try (Pin pin = Pin.taking(NEW_PIN.getBytes(StandardCharsets.UTF_8))) {
      assistant.application(LOCKED).verifyPin(pin);
    }
  }

  @Test
  void whenAnotherNumberIsPicked_thenTheErrandIsOverAndTheCodeServesNoMore() {
    String code = code();
    try (Page own = bring(code)) {
      own.click(".choices button:not([value='" + number() + "'])");
      assertThat(own.locator("#end")).hasText("未能完成", SOON);
    }
    panel.is("errand-over");
    try (Page again = bring(code)) {
      assertThat(again.locator(".fault")).containsText("网厅不接受这个号码");
    }
  }
}
