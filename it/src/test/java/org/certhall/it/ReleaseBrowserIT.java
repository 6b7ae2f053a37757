package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real hall, a real assistant and a browser: a locked token is unlocked, while either process is
 * killed in the middle of it.
 */
class ReleaseBrowserIT {

  private static final TokenSerial LOCKED = new TokenSerial("YH20260001");
  private static final String NEW_PIN = "Nw-28.ab";
  private static final LocatorAssertions.HasAttributeOptions SOON =
      new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);
  private static final LocatorAssertions.IsVisibleOptions VISIBLE_SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

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
  void whenProcessesAreKilledInTheMiddle_thenTheOrderIsResumedAndTheTokenOpens() throws Exception {
    String first = approved();
    begin(first, true);
    killWhenJournalSays("CHANGE", assistant::kill);
    assistant.restart();
    begin(first, false);
    assertDone();
    assertOpens();

    String second = approved();
    begin(second, false);
    killWhenJournalSays("LOGIN", hall::kill);
    assertThat(release()).hasAttribute("data-state", "owed", SOON);
    hall.restart();
    assistant.kill();
    assistant.restart();
    assertCompleted(second);

    String third = approved();
    begin(third, false);
    assertDone();
    assertCompleted(third);
    assertOpens();
    assertThat(owner.complaints).allMatch(complaint -> complaint.contains("ERR_CONNECTION"));
  }

  /** An order that a reviewer has approved. */
  private String approved() {
    String number = owner.apply(LOCKED.value(), "张晓岚", "990101198803160014", "13800010011");
    try (BrowserContext staff = screen.person(Screen.DESK)) {
      Page reviewer = staff.newPage();
      reviewer.navigate(hall.uri("/admin/").toString());
      reviewer.locator("[id='signin:name']").fill("reviewer");
      reviewer.locator("[id='signin:password']").fill("Certhall-demo-1");
      reviewer.locator("[id='signin:enter']").click();
      assertThat(reviewer.locator("#desks")).isVisible();
      reviewer.navigate(hall.uri("/admin/order/queue.xhtml").toString());
      reviewer.locator("#queue a", new Page.LocatorOptions().setHasText(number)).click();
      reviewer.locator("[id='take:claim']").click();
      assertThat(reviewer.locator("#state")).hasText("审核中");
      reviewer.keyboard().press("a");
      assertThat(reviewer.locator("h1")).hasText("审核队列");
    }
    return number;
  }

  /** From the order's page to the assistant's, where the new PIN is typed twice. */
  private void begin(String order, boolean pairing) {
    Page page = owner.open("/orders/order.xhtml?order=" + order);
    page.evaluate(
        "port => document.querySelectorAll('[data-ports]').forEach(e => e.dataset.ports = port)",
        "" + assistant.port());
    page.click("[data-detect]");
    if (pairing) {
      pair(page);
    }
    assertThat(release()).hasAttribute("data-state", "ready", SOON);
    page.click("[data-go]");
    Page own = assistantPage(page.locator("[data-release] [data-assistant-page]"));
    own.fill("#new", NEW_PIN);
    own.fill("#again", NEW_PIN);
    own.locator("button[value=confirm]").click(new Locator.ClickOptions().setNoWaitAfter(true));
  }

  private void pair(Page page) {
    assertThat(page.locator("[data-token-panel]")).hasAttribute("data-state", "unpaired", SOON);
    page.click("[data-pair]");
    Page own = assistantPage(page.locator("[data-token-panel] [data-assistant-page]"));
    own.locator("button[value=confirm]").click();
    assertThat(own.locator("#end")).isVisible(VISIBLE_SOON);
    own.close();
    page.click("[data-agree]");
  }

  private Page assistantPage(Locator link) {
    assertThat(link).isVisible(VISIBLE_SOON);
    return owner.page.context().waitForPage(link::click);
  }

  private Locator release() {
    return owner.page.locator("[data-release]");
  }

  private void assertDone() {
    assertThat(release()).hasAttribute("data-state", "done", SOON);
  }

  private void assertCompleted(String order) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      owner.open("/orders/order.xhtml?order=" + order);
      if (owner.page.locator("#state").innerText().contains("已完成")) {
        return;
      }
    }
    assertThat(owner.page.locator("#state")).containsText("已完成");
  }

  private void assertOpens() throws TokenException {
    try (DemoTokenDriver driver = new DemoTokenDriver(assistant.tokens());
        Pin pin = Pin.taking(NEW_PIN.getBytes(StandardCharsets.UTF_8))) {
      TokenApplication application = driver.token(LOCKED).application("APP1");
      application.verifyPin(pin);
      assertThat(application.administratorPin().countLow()).isFalse();
    }
  }

  /** The assistant writes each step down before it takes it: that is the moment. */
  private void killWhenJournalSays(String step, Runnable kill) {
    Path journal = folder.resolve("home/release.journal");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    try {
      while (!Files.exists(journal) || !last(journal).matches("(?s).*try [^ ]+ " + step + " .*")) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the release did not come to " + step);
        }
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kill.run();
  }

  private static String last(Path journal) throws IOException {
    return Files.readString(journal, StandardCharsets.ISO_8859_1);
  }
}
