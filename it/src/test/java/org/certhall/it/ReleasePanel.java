package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The last step of an approved order, as its owner takes it on the order's page. */
final class ReleasePanel {

  private static final LocatorAssertions.HasAttributeOptions SOON =
      new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);

  private static final LocatorAssertions.HasTextOptions DONE_SOON =
      new LocatorAssertions.HasTextOptions().setTimeout(120_000);

  private final Applicant owner;
  private final TokenPanel tokens;

  ReleasePanel(Applicant owner, AssistantProcess assistant) {
    this.owner = owner;
    this.tokens = new TokenPanel(owner.page, assistant);
  }

  /** From the order's page to the assistant's. */
  void open(String order) {
    owner.open("/orders/order.xhtml?order=" + order);
    tokens.detect();
  }

  void pair() {
    tokens.pair();
  }

  /** The new PIN, typed twice in the assistant; what follows is not waited for. */
  void begin(String newPin) {
    is("ready");
    owner.page.click("[data-go]");
    OwnPage.from(owner.page, "[data-release]").newPin(newPin).send();
  }

  void is(String state) {
    assertThat(part()).hasAttribute("data-state", state, SOON);
  }

  /** The order's page opens anew by itself when the token has its PIN. */
  void isDone() {
    assertThat(owner.page.locator("#state")).hasText("已完成", DONE_SOON);
  }

  Locator part() {
    return owner.page.locator("[data-release]");
  }
}
