package org.certhall.it;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium, one a test class, with a fresh profile and window a screen. */
public final class Screen implements AutoCloseable {

  /** The widths at which every page is looked at. */
  public static final int DESK = 1440;

  public static final int PHONE = 390;

  private final Playwright playwright;
  private final Browser browser;

  public Screen(String... moreArguments) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
    arguments.addAll(List.of(moreArguments));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("certhall.chromium", "/usr/bin/chromium")))
                    .setArgs(arguments));
  }

  /** A browser for which the hall is on the internet, so that it asks before loopback. */
  static Screen asking(Hall hall) {
    return new Screen("--ip-address-space-overrides=127.0.0.1:" + hall.port() + "=public");
  }

  /** Answers Chromium's question about loopback beforehand, as the person would. */
  static void answer(BrowserContext person, Page page, String setting, String origin) {
    String profile =
        person
            .newCDPSession(page)
            .send("Target.getTargetInfo")
            .getAsJsonObject("targetInfo")
            .get("browserContextId")
            .getAsString();
    JsonObject permission = new JsonObject();
    permission.addProperty("name", "loopback-network");
    JsonObject decided = new JsonObject();
    decided.add("permission", permission);
    decided.addProperty("setting", setting);
    decided.addProperty("origin", origin);
    decided.addProperty("browserContextId", profile);
    person.browser().newBrowserCDPSession().send("Browser.setPermission", decided);
  }

  /** A new person: no cookies of anybody else. */
  public BrowserContext person(int width) {
    return browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
  }

  public Page page(int width) {
    return person(width).newPage();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
