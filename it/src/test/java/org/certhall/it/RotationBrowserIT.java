package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A subscriber whose token was unlocked comes to the counter: its administrator PIN is replaced
 * there, and the PIN that its holder has set still opens it.
 */
class RotationBrowserIT {

  private static final TokenSerial UNLOCKED = new TokenSerial("YH20260001");
  private static final String PIN = "Nw-28.ab";
  private static final LocatorAssertions.HasAttributeOptions SOON =
      new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

  @TempDir Path folder;
  private Hall hall;
  private Screen screen;
  private AssistantProcess assistant;

  @BeforeEach
  void open() {
    hall = Hall.start(folder, Map.of());
    screen = new Screen();
    assistant = AssistantProcess.start(folder, Hall.freePort(), hall.uri("/").toString());
  }

  @AfterEach
  void close() {
    screen.close();
    assistant.close();
    hall.close();
  }

  @Test
  void whenAnUnlockedTokenComesToTheCounter_thenItsAdministratorPinIsReplacedAlone()
      throws Exception {
    unlock();
    try (Staff staff = new Staff(hall, screen, "clerk")) {
      Page clerk = staff.page;
      TokenPanel tokens = new TokenPanel(clerk, assistant);
      detect(staff, tokens);
      tokens.pair();
      is(clerk, UNLOCKED.value(), "EXPOSED");
      is(clerk, "YH20260002", "SOUND");
      is(clerk, "YH20260003", "UNKNOWN");

      row(clerk, UNLOCKED.value()).locator("[data-replace]").click();
      OwnPage broken = OwnPage.from(clerk, "[data-rotation]");
      assertThat(broken.words()).contains("更换管理员密码", "持有者的密码不变", "R");
      assistant.kill();
      broken.close();
      assertThat(clerk.locator("[data-trouble]")).isVisible(Clerk.SOON);
      assistant.restart();

      detect(staff, tokens);
      is(clerk, UNLOCKED.value(), "UNDER_WAY");
      assertThat(clerk.locator("#open")).containsText(UNLOCKED.value());
      row(clerk, UNLOCKED.value()).locator("[data-replace]").click();
      OwnPage.from(clerk, "[data-rotation]").confirm();

      assertThat(clerk.locator("[data-result]")).isVisible(Clerk.SOON);
      is(clerk, UNLOCKED.value(), "SOUND");
      assertThat(clerk.locator("input[type=password]")).hasCount(0);
    }
    assertOpens();
  }

  /** Somebody has put back the value before the last: the token opens with neither. */
  @Test
  void whenTheTokenHoldsAnEarlierValue_thenASupervisorHasItReleasedAndTheTokenIsFree()
      throws Exception {
    unlock();
    try (Staff staff = new Staff(hall, screen, "supervisor")) {
      Page supervisor = staff.page;
      TokenPanel tokens = new TokenPanel(supervisor, assistant);
      detect(staff, tokens);
      tokens.pair();
      is(supervisor, UNLOCKED.value(), "EXPOSED");
      replace(supervisor);
      assertThat(supervisor.locator("[data-result]")).isVisible(Clerk.SOON);
      putBackTheEarlierValue();
      refusedUnlock();

      detect(staff, tokens);
      is(supervisor, UNLOCKED.value(), "BLOCKED");
      Locator row = row(supervisor, UNLOCKED.value());
      row.locator("[data-retired]").click();
      assertThat(supervisor.locator("[data-trouble]")).containsText("必须填写");
      row.locator("[data-reason]").fill("持有者急用，旧值可能还在");
      row.locator("[data-retired]").click();
      OwnPage.from(supervisor, "[data-rotation]").confirm();

      assertThat(supervisor.locator("[data-trouble]")).containsText("请再更换一次");
      is(supervisor, UNLOCKED.value(), "UNDER_WAY");
      replace(supervisor);
      assertThat(supervisor.locator("[data-result]")).isVisible(Clerk.SOON);
      is(supervisor, UNLOCKED.value(), "SOUND");
    }
    assertOpens();
  }

  private static void replace(Page page) {
    row(page, UNLOCKED.value()).locator("[data-replace]").click();
    OwnPage.from(page, "[data-rotation]").confirm();
  }

  private void putBackTheEarlierValue() throws Exception {
    List<String> pins = new EscrowReader(folder).pins(UNLOCKED.value());
    try (Pin now = Pin.taking(pins.get(1).getBytes(StandardCharsets.UTF_8));
        Pin earlier = Pin.taking(pins.get(0).getBytes(StandardCharsets.UTF_8))) {
      assistant.application(UNLOCKED).changeAdministratorPin(now, earlier);
    }
  }

  private void refusedUnlock() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      ReleasePanel release = new ReleasePanel(owner, assistant);
      release.open(approved(owner));
      release.begin("Xy-77.cd");
      release.is("stopped");
    }
  }

  @Test
  void whenASupervisorGivesUp_thenTheTokenIsOfferedAnew() throws Exception {
    unlock();
    try (Staff staff = new Staff(hall, screen, "supervisor")) {
      Page supervisor = staff.page;
      TokenPanel tokens = new TokenPanel(supervisor, assistant);
      detect(staff, tokens);
      tokens.pair();
      is(supervisor, UNLOCKED.value(), "EXPOSED");
      row(supervisor, UNLOCKED.value()).locator("[data-replace]").click();
      OwnPage.from(supervisor, "[data-rotation]").close();

      staff.open("/rotation/rotate");
      supervisor.click("#open a");
      supervisor.click("[id='stop:giveUp']");
      assertThat(supervisor.locator("#stop .field-error")).containsText("必须填写");
      supervisor.fill("[id='stop:reason']", "持有者已离开");
      supervisor.click("[id='stop:giveUp']");

      assertThat(supervisor.locator("#open")).hasCount(0);
      detect(staff, tokens);
      is(supervisor, UNLOCKED.value(), "EXPOSED");
    }
    assertOpens();
  }

  private void unlock() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      String number = approved(owner);
      ReleasePanel release = new ReleasePanel(owner, assistant);
      release.open(number);
      release.pair();
      release.begin(PIN);
      release.isDone();
    }
  }

  private String approved(Applicant owner) {
    String number = owner.apply(UNLOCKED.value(), "张晓岚", "990101198803160014", "13800010011");
    try (Reviewer reviewer = new Reviewer(hall, screen)) {
      reviewer.take(number).approve();
    }
    return number;
  }

  private static void detect(Staff staff, TokenPanel tokens) {
    staff.open("/rotation/rotate");
    tokens.detect();
  }

  private static Locator row(Page page, String token) {
    return page.locator("#in-hand li[data-token='" + token + "']");
  }

  private static void is(Page page, String token, String state) {
    assertThat(row(page, token)).hasAttribute("data-state", state, SOON);
  }

  private void assertOpens() throws TokenException {
    try (Pin pin = Pin.taking(PIN.getBytes(StandardCharsets.UTF_8))) {
      assistant.application(UNLOCKED).verifyPin(pin);
      assertThat(assistant.application(UNLOCKED).administratorPin().countLow()).isFalse();
    }
  }
}
