package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The panel of a hall's page that shows what is plugged in, beside one assistant. */
final class TokenPanel {

  static final String PART = "[data-token-panel]";
  private static final LocatorAssertions.HasAttributeOptions SOON =
      new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

  private final Page page;
  private final AssistantProcess assistant;

  TokenPanel(Page page, AssistantProcess assistant) {
    this.page = page;
    this.assistant = assistant;
  }

  void detect() {
    // The panel listens once the page's scripts have run, which is before its load event.
    page.waitForLoadState();
    page.evaluate(
        "port => document.querySelectorAll('[data-ports]').forEach(e => e.dataset.ports = port)",
        "" + assistant.port());
    page.click("[data-detect]");
  }

  void pair() {
    is("unpaired");
    page.click("[data-pair]");
    OwnPage.from(page, PART).confirm();
    page.click("[data-agree]");
  }

  void is(String state) {
    assertThat(page.locator(PART)).hasAttribute("data-state", state, SOON);
  }

  /** The row of a token's only application. */
  Locator token(String serial) {
    return page.locator(PART + " li[data-token='" + serial + "']");
  }

  /** Asks whether its user knows the PIN. */
  OwnPage verify(String serial) {
    token(serial).locator("[data-act=verifyPin]").click();
    return OwnPage.from(page, PART + " li[data-token='" + serial + "']");
  }
}
