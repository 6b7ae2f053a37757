package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** A page of the assistant's own: there alone PINs are typed and codes compared. */
final class OwnPage implements AutoCloseable {

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

  final Page page;

  private OwnPage(Page page) {
    this.page = page;
  }

  /** Opened by the link that this part of a hall's page shows. */
  static OwnPage from(Page hall, String part) {
    Locator link = hall.locator(part + " [data-assistant-page]");
    assertThat(link).isVisible(SOON);
    return new OwnPage(hall.context().waitForPage(link::click));
  }

  String words() {
    return page.locator("main").innerText();
  }

  OwnPage pin(String pin) {
    page.fill("#pin", pin);
    return this;
  }

  OwnPage newPin(String pin) {
    page.fill("#new", pin);
    page.fill("#again", pin);
    return this;
  }

  /** Sends the form; what comes of it is not waited for. */
  OwnPage send() {
    page.locator("button[value=confirm]").click(new Locator.ClickOptions().setNoWaitAfter(true));
    return this;
  }

  /** Sends the form and waits until the assistant says that it is over. */
  void confirm() {
    send();
    assertThat(end()).isVisible(SOON);
    close();
  }

  Locator end() {
    return page.locator("#end");
  }

  /** What was wrong with what was typed. */
  Locator fault() {
    return page.locator(".fault");
  }

  @Override
  public void close() {
    page.close();
  }
}
