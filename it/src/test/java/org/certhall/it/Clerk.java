package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;

/** A clerk at the counter, with the counter's assistant: registers and writes tokens. */
final class Clerk implements AutoCloseable {

  static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
  private static final String CHANNEL = "remote-unlock";
  private static final String WRITING = "[data-enrolment]";

  final Page page;
  final TokenPanel tokens;
  private final Staff staff;

  Clerk(Hall hall, Screen screen, AssistantProcess assistant) {
    staff = new Staff(hall, screen, "clerk");
    page = staff.page;
    tokens = new TokenPanel(page, assistant);
  }

  /** What the registration form is told, by the names of its fields. */
  void register(Map<String, String> facts) {
    staff.open("/subscriber/register.xhtml");
    facts.forEach((field, words) -> page.fill("[id='register:" + field + "']", words));
    page.click("[id='register:go']");
  }

  /** The organisation, then the assistant of this counter. */
  void choose(String organisation) {
    staff.open("/enrolment/enrol");
    page.fill("#words", organisation);
    page.click("#find");
    page.click("#found a.button");
    assertThat(page.locator(WRITING + " h2")).hasText(organisation);
    page.selectOption("#channel", CHANNEL);
    tokens.detect();
  }

  void write() {
    page.click("[data-write]");
  }

  /** The subscriber's first PIN. */
  void typeNewPin(String organisation, String pin) {
    OwnPage own = OwnPage.from(page, WRITING);
    assertThat(own.words()).contains("制作 UKey", organisation, "E");
    own.newPin(pin).confirm();
  }

  /** The PIN again, where an enrolment goes on. */
  void typePin(String pin) {
    OwnPage.from(page, WRITING).pin(pin).confirm();
  }

  /** A token written from its first step to its last: the number that the page gives it. */
  String enrol(String organisation, String pin) {
    choose(organisation);
    tokens.pair();
    write();
    assertThat(page.locator("input[type=password]")).hasCount(0);
    typeNewPin(organisation, pin);
    finished();
    return page.locator("[data-number]").innerText();
  }

  /** Waits for the end: the serial number of the certificate that the page tells. */
  String finished() {
    assertThat(page.locator("[data-result]")).isVisible(SOON);
    assertThat(page.locator("[data-step].done")).hasCount(5);
    return page.locator("[data-serial]").innerText();
  }

  @Override
  public void close() {
    staff.close();
  }
}
