package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hall from an empty folder to a token that was locked and opens again, with nothing in between
 * that a person would not do: clerk, owner and reviewer each in a browser of their own.
 */
class WholePathBrowserIT {

  private static final String ORGANISATION = "云海千帆仓储有限公司";
  private static final String HANDLER = "周予安";
  private static final String HANDLER_ID = "990102199202150030";
  private static final String MOBILE = "13800010031";
  private static final Map<String, String> REGISTRATION =
      Map.of(
          "organisationName",
          ORGANISATION,
          "creditCode",
          "91990102MA0WH0017W",
          "legalName",
          "许望舒",
          "legalResidentId",
          "990102198406090047",
          "handlerName",
          HANDLER,
          "handlerResidentId",
          HANDLER_ID,
          "handlerMobile",
          MOBILE,
          "handlerEmail",
          "handler@example.cn");
  private static final String TOKEN = "WHOLE-0001";
  private static final String FIRST_PIN = "Sunny-28";
  private static final String NEW_PIN = "Nw-28.ab";
  private static final int TRIES = 15;
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  private static Screen screen;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  @Test
  void whenATokenIsLockedByFifteenWrongPins_thenItsOwnerOpensItWithANewOne() throws Exception {
    Path data = folder.resolve("data");
    try (Hall hall = Hall.start(data, Map.of());
        AssistantProcess assistant = AssistantProcess.start(hall)) {
      assertThat(new Judge(folder).revocations(hall, "demo-issuing"))
          .contains("No Revoked Certificates");
      TokenSerial token = assistant.newToken(TOKEN);
      enrol(hall, assistant, token);
      String order;
      try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
        lock(owner, assistant);
        order = apply(owner);
        review(hall, owner, order);
        release(owner, assistant, order);
        assertOpensWithTheNewPinAlone(owner, assistant, token);
        assertThat(owner.complaints).isEmpty();
      }
      hall.stop();
      assertWrittenDown(new Books(data), order);
    }
  }

  private void enrol(Hall hall, AssistantProcess assistant, TokenSerial token) throws Exception {
    try (Clerk clerk = new Clerk(hall, screen, assistant)) {
      clerk.register(REGISTRATION);
      clerk.enrol(ORGANISATION, FIRST_PIN);
      byte[] written =
          assistant.application(token).keys().get(0).certificate().orElseThrow().getEncoded();
      Judge judge = new Judge(folder);
      assertThat(judge.verify(hall, written)).contains("leaf.pem: OK");
      assertThat(judge.subject()).contains(ORGANISATION);
      clerk.choose(ORGANISATION);
      clerk.write();
      assertThat(clerk.page.locator("[data-trouble]")).containsText("已经登记过");
    }
  }

  /** As its user does who does not remember: on one page of the assistant, until it is locked. */
  private void lock(Applicant owner, AssistantProcess assistant) {
    owner.open("/");
    TokenPanel tokens = new TokenPanel(owner.page, assistant);
    tokens.detect();
    tokens.pair();
    try (OwnPage own = tokens.verify(TOKEN)) {
      for (int left = TRIES - 1; left > 0; left--) {
        own.pin("Wrong-" + left).send();
        assertThat(own.fault()).containsText("还可以尝试 " + left + " 次", SOON);
      }
      own.pin("Wrong-0").send();
      assertThat(own.end()).isVisible(Clerk.SOON);
    }
    assertThat(tokens.token(TOKEN)).hasAttribute("data-token-state", "locked");
  }

  /** From the link that the token panel now shows. */
  private static String apply(Applicant owner) {
    owner.page.click("a[data-fill=next]");
    owner.page.waitForSelector("#offer");
    String order = owner.agree();
    owner.fillIn(HANDLER, HANDLER_ID, MOBILE);
    owner.open("/orders/order.xhtml?order=" + order);
    assertThat(owner.page.locator("#state")).hasText("待审核");
    return order;
  }

  private static void review(Hall hall, Applicant owner, String order) {
    try (Reviewer reviewer = new Reviewer(hall, screen)) {
      reviewer.take(order).reject("公章不清晰");
      owner.open("/orders/order.xhtml?order=" + order);
      owner.press("edit");
      assertThat(owner.page.locator("[data-document=APPLICATION_FORM]")).containsText("公章不清晰");
      owner.upload("APPLICATION_FORM", Applicant.scan("form.png", "png"));
      owner.submit("handler@example.cn");
      reviewer.take(order).approve();
    }
  }

  private static void release(Applicant owner, AssistantProcess assistant, String order) {
    ReleasePanel release = new ReleasePanel(owner, assistant);
    release.open(order);
    release.begin(NEW_PIN);
    release.isDone();
    owner.open("/orders/order.xhtml?order=" + order);
    assertThat(owner.page.locator("#state")).containsText("已完成");
  }

  private static void assertOpensWithTheNewPinAlone(
      Applicant owner, AssistantProcess assistant, TokenSerial token) throws TokenException {
    assertCounters(assistant.application(token), TRIES);
    owner.open("/");
    TokenPanel tokens = new TokenPanel(owner.page, assistant);
    tokens.detect();
    try (OwnPage own = tokens.verify(TOKEN)) {
      own.pin(FIRST_PIN).send();
      assertThat(own.fault()).containsText("还可以尝试 " + (TRIES - 1) + " 次", SOON);
      assertCounters(assistant.application(token), TRIES - 1);
      own.pin(NEW_PIN).confirm();
    }
    assertThat(tokens.token(TOKEN)).containsText("密码正确", SOON);
    assertCounters(assistant.application(token), TRIES);
  }

  private static void assertCounters(TokenApplication application, int userTries)
      throws TokenException {
    assertThat(application.userPin()).isEqualTo(PinState.counted(userTries, TRIES, false));
    assertThat(application.administratorPin()).isEqualTo(PinState.counted(10, 10, false));
  }

  private static void assertWrittenDown(Books books, String order) throws Exception {
    Hall.Ended check = books.auditVerify();
    assertThat(check.output()).contains("The audit trail is whole");
    assertThat(check.status()).isZero();
    assertThat(deeds(books, "1 = 1"))
        .containsSubsequence(
            "authority.certified system",
            "subscriber.registered clerk",
            "enrolment.begun clerk",
            "release.applied public",
            "enrolment.pins-proved public",
            "certificate.intended clerk",
            "certificate.issued clerk",
            "enrolment.certified clerk",
            "enrolment.completed clerk",
            "order.begun public");
    assertThat(deeds(books, "order_number = '" + order + "' AND deed <> 'scan.seen'"))
        .containsExactly(
            "order.begun public",
            "handler.code-sent public",
            "handler.verified public",
            "scan.attached public",
            "scan.attached public",
            "order.submitted public",
            "order.claimed reviewer",
            "order.rejected reviewer",
            "scan.attached public",
            "order.submitted public",
            "order.claimed reviewer",
            "order.approved reviewer",
            "order.releasing public",
            "release.offered public",
            "release.receipt public",
            "release.applied public",
            "order.completed public");
    assertThat(
            books.rows(
                "SELECT serial FROM certificate c JOIN revocation_list l ON l.authority ="
                    + " c.authority WHERE l.crl_number = 1 AND l.this_update <= c.issued_at"
                    + " AND c.authority = 'demo-issuing' AND c.profile = 'organisation-signature'"))
        .as("issued after the first list")
        .hasSize(6);
  }

  private static List<String> deeds(Books books, String which) throws SQLException {
    return books.rows(
        "SELECT deed, actor FROM audit_row WHERE " + which + " ORDER BY recorded_at, row_no");
  }

  @Test
  void whenTheTokenIsBehindAMakersLibrary_thenAnotherProgramOpensItWithTheNewPinAlone()
      throws Exception {
    Hall hall = Hall.shared();
    SoftHsmToken token = new SoftHsmToken(Files.createDirectories(folder.resolve("library")));
    try (AssistantProcess assistant = AssistantProcess.start(hall, token.environment());
        Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      try (Clerk clerk = new Clerk(hall, screen, assistant)) {
        clerk.enrol("云海晴川信息科技有限公司", FIRST_PIN);
      }
      assertThat(token.logIn(FIRST_PIN)).contains("Private Key Object");
      assertThat(token.logIn(SoftHsmToken.FACTORY_PIN)).contains("CKR_PIN_INCORRECT");
      assertThat(new Judge(folder).verify(hall, token.certificate())).contains("leaf.pem: OK");

      forgottenPin(hall, owner, assistant);

      assertThat(token.logIn(NEW_PIN)).contains("Private Key Object");
      assertThat(token.logIn(FIRST_PIN)).contains("CKR_PIN_INCORRECT");
      // Last: after a wrong administrator PIN that it cannot explain the hall releases nothing.
      assertThat(token.reset(SoftHsmToken.FACTORY_PIN)).contains("CKR_PIN_INCORRECT");
      assertThat(owner.complaints).isEmpty();
    }
  }

  /** The token is not locked; its owner chooses it on the unlock page. */
  private static void forgottenPin(Hall hall, Applicant owner, AssistantProcess assistant) {
    owner.open("/unlock/");
    TokenPanel tokens = new TokenPanel(owner.page, assistant);
    tokens.detect();
    tokens.pair();
    owner.page.click("#plugged button");
    owner.page.waitForSelector("#offer");
    String order = owner.agree();
    owner.fillIn("张晓岚", "990101198803160014", "13800010011");
    try (Reviewer reviewer = new Reviewer(hall, screen)) {
      reviewer.take(order).approve();
    }
    release(owner, assistant, order);
  }
}
