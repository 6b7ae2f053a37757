package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A reviewer who takes orders from the queue and decides. */
final class Reviewer implements AutoCloseable {

  final Page page;
  private final Staff staff;

  Reviewer(Hall hall, Screen screen) {
    staff = new Staff(hall, screen, "reviewer");
    page = staff.page;
  }

  Reviewer take(String order) {
    staff.open("/order/queue.xhtml");
    page.locator("#queue a", new Page.LocatorOptions().setHasText(order)).click();
    page.click("[id='take:claim']");
    assertThat(page.locator("#state")).hasText("审核中");
    return this;
  }

  void approve() {
    // The keys are heard once the page's scripts have run, which is before its load event.
    page.waitForLoadState();
    page.keyboard().press("a");
    assertThat(page.locator("h1")).hasText("审核队列");
  }

  /** For the first document. */
  void reject(String reason) {
    page.locator("form[id='refuse'] input[type=text]").first().fill(reason);
    page.click("[id='refuse:reject']");
    assertThat(page.locator("h1")).hasText("审核队列");
  }

  @Override
  public void close() {
    staff.close();
  }
}
