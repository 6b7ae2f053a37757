package org.certhall.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A colleague of the demo, signed in to the console in a browser of their own. */
final class Staff implements AutoCloseable {

  private static final String PASSWORD = "Certhall-demo-1";

  final Page page;
  private final Hall hall;
  private final BrowserContext person;

  Staff(Hall hall, Screen screen, String name) {
    this.hall = hall;
    this.person = screen.person(Screen.DESK);
    this.page = person.newPage();
    open("/branch/sign-in");
    page.fill("[id='signin:name']", name);
    page.fill("[id='signin:password']", PASSWORD);
    page.click("[id='signin:enter']");
    page.waitForSelector("#desks");
  }

  void open(String path) {
    page.navigate(hall.uri("/admin" + path).toString());
  }

  @Override
  public void close() {
    person.close();
  }
}
