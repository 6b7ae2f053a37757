package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every open page: its language, its width, its headers, and that it asks nobody else for anything.
 */
class LookBrowserIT {

  private static final String WATCH =
      "document.addEventListener('securitypolicyviolation',"
          + " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

  private static Hall hall;
  private static Screen screen;

  @BeforeAll
  static void open() {
    hall = Hall.shared();
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/help/",
        "/downloads/",
        "/branches/",
        "/agreements/service",
        "/agreements/privacy",
        "/agreements/sensitive",
        "/no-such-page",
        "/admin/"
      })
  void whenAPageIsOpened_thenItIsQuietAndFitsEveryScreen(String path) {
    for (int width : new int[] {Screen.DESK, Screen.PHONE}) {
      try (BrowserContext person = screen.person(width)) {
        List<String> complaints = new ArrayList<>();
        Page page = person.newPage();
        page.addInitScript(WATCH);
        page.onConsoleMessage(
            message -> {
              if (message.type().equals("error") && !message.text().contains("status of 404")) {
                complaints.add(message.text());
              }
            });
        page.onPageError(complaints::add);
        page.onRequest(
            request -> {
              if (!request.url().startsWith(hall.uri("/").toString())
                  && !request.url().startsWith("data:")) {
                complaints.add("asks " + request.url());
              }
            });
        page.navigate(hall.uri(path).toString());

        assertThat(complaints).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
            .as("overflow at " + width)
            .isEqualTo(0);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.content()).as("a text without words").doesNotContain("???");
      }
    }
  }

  @Test
  void whenEnglishIsChosen_thenItStaysOnTheNextPage() {
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = person.newPage();
      page.navigate(hall.uri("/help/").toString());
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
      assertThat(page.url()).isEqualTo(hall.uri("/help/").toString());
      assertThat(page.locator("h1").innerText()).isEqualTo("Help");

      page.navigate(hall.uri("/").toString());
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator("main").innerText()).doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void whenLargerTextIsChosen_thenThePageStillFitsThePhone() {
    try (BrowserContext person = screen.person(Screen.PHONE)) {
      Page page = person.newPage();
      page.navigate(hall.uri("/").toString() + "?elder=on");
      assertThat(page.evaluate("getComputedStyle(document.body).fontSize")).isEqualTo("20px");
      assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
          .isEqualTo(0);
    }
  }

  @Test
  void whenTheMenuButtonIsPressedOnAPhone_thenTheNavigationOpens() {
    try (BrowserContext person = screen.person(Screen.PHONE)) {
      Page page = person.newPage();
      page.navigate(hall.uri("/").toString());
      assertThat(page.locator(".site-nav").isVisible()).isFalse();
      page.locator(".menu-button").click();
      assertThat(page.locator(".site-nav").isVisible()).isTrue();
      assertThat(page.locator(".menu-button").getAttribute("aria-expanded")).isEqualTo("true");
    }
  }

  @Test
  void whenTheNavigationIsFollowed_thenNoLinkIsDead() throws Exception {
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = person.newPage();
      page.navigate(hall.uri("/").toString());
      Object links =
          page.evaluate(
              "[...new Set([...document.querySelectorAll('a[href]')].map(a => a.href)"
                  + ".filter(h => h.startsWith('http') && !h.includes('#')))]");
      for (Object link : (List<?>) links) {
        Response answer = page.navigate(link.toString());
        assertThat(answer.status()).as(link.toString()).isEqualTo(200);
      }
    }
  }

  @Test
  void whenAPageDoesNotExist_thenTheAnswerSaysSoInWordsWithoutATrace() throws Exception {
    HttpResponse<String> answer = get("/no-such-page");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("没有找到这个页面").doesNotContain("Exception", "Payara");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.faces.ViewState=stateless",
        "jakarta.faces.ViewState=",
        "jakarta.faces.ViewState=%27",
        "jakarta.faces.ViewState=12345",
        "jakarta.faces.ViewState=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA%3D%3D",
        "jakarta.faces.ViewState=1:2&primefaces.nonce=%22%3E%3Cscript%3E",
        "jakarta.faces.ViewState=1:2&primefaces.nonce=abc"
      })
  void whenTheStateOfAFormIsForgedOrDamaged_thenThePageSaysWhatToDo(String forged)
      throws Exception {
    for (String path : List.of("/unlock/index.xhtml", "/admin/branch/sign-in.xhtml")) {
      HttpResponse<String> answer = post(path, "token=token&" + forged);

      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body())
          .contains("页面的数据已损坏", "请返回上一页并刷新")
          .doesNotContain("事件编号", "Exception", "script>\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:2", "-1:-2", "99999999999999999999:1"})
  void whenTheStateOfAFormIsOfNoSession_thenThePageIsOpenedAgain(String state) throws Exception {
    HttpResponse<String> answer =
        post("/unlock/index.xhtml", "token=token&jakarta.faces.ViewState=" + state);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("页面打开的时间过长");
  }

  @Test
  void whenAMachineAsksForWhatIsNotThere_thenItGetsProblemDetails() throws Exception {
    HttpResponse<String> answer = get("/api/no-such-call");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/no-such-page",
        "/look/look.css",
        "/admin/branch/sign-in",
        "/api/no-such-call"
      })
  void whenAnythingIsAnswered_thenTheSecurityHeadersAreThere(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
        .contains("loopback-network=(self)");
    assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).matches("[0-9A-Z]{8}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help/", "/agreements/privacy", "/no-such-page"})
  void whenAPageIsOnlyRead_thenNoSessionBegins(String path) throws Exception {
    assertThat(get(path).headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void whenTheSessionBegins_thenItsCookieIsNotForScriptsAndNotForOtherSites() throws Exception {
    String cookie = get("/admin/branch/sign-in").headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie)
        .contains("Path=/admin")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict");
  }

  private static HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(hall.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(hall.uri(path)).build(), BodyHandlers.ofString());
  }
}
