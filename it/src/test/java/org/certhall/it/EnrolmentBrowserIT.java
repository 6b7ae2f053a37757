package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.math.BigInteger;
import java.nio.file.Path;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.demo.DemoTokens;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A blank token is written while something breaks; how it goes when nothing does is in {@link
 * WholePathBrowserIT}.
 */
class EnrolmentBrowserIT {

  private static final String ORGANISATION = "云海晴川信息科技有限公司";
  private static final String PIN = "Sunny-28";

  private static Hall hall;
  private static Screen screen;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    hall = Hall.shared();
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  private static void begin(Clerk clerk) {
    clerk.choose(ORGANISATION);
    clerk.tokens.pair();
    clerk.write();
    clerk.typeNewPin(ORGANISATION, PIN);
  }

  private static void goOn(Clerk clerk) {
    clerk.choose(ORGANISATION);
    clerk.write();
    clerk.typePin(PIN);
  }

  private void assertEnrolled(Clerk clerk, TokenApplication application) throws Exception {
    BigInteger shown = new BigInteger(clerk.finished(), 16);
    assertThat(application.keys()).hasSize(1);
    X509CertificateHolder written = certificate(application);
    assertThat(written.getSerialNumber()).isEqualTo(shown);
    assertThat(new Judge(folder).verify(hall, written.getEncoded())).contains("leaf.pem: OK");
    assertOwnPins(application);
  }

  private static X509CertificateHolder certificate(TokenApplication application)
      throws TokenException {
    return application.keys().get(0).certificate().orElseThrow();
  }

  private static String key(TokenApplication application) throws TokenException {
    return application.keys().get(0).id().hex();
  }

  /** The subscriber's PIN opens it, the maker's administrator PIN no longer does. */
  private static void assertOwnPins(TokenApplication application) throws TokenException {
    try (Pin pin = Pin.taking(PIN.toCharArray());
        Pin factory = Pin.taking("88888888".toCharArray())) {
      application.verifyPin(pin);
      assertThat(application.administratorPin().factory()).isFalse();
      assertThatThrownBy(() -> application.verifyAdministratorPin(factory))
          .isInstanceOfSatisfying(
              TokenException.class,
              refusal -> assertThat(refusal.fault()).isEqualTo(TokenFault.PIN_INCORRECT));
    }
  }

  @Test
  void whenTheHallsAnswerIsLostAndTheAssistantKilled_thenItGoesOnWithTheSameKey() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Clerk clerk = new Clerk(hall, screen, assistant)) {
      TokenSerial token = assistant.newToken("ENROL-0002");
      clerk.page.route("**/request", route -> route.abort());
      begin(clerk);
      assertThat(clerk.page.locator("[data-again]")).isVisible(Clerk.SOON);
      assertThat(clerk.page.locator("[data-step=ADMINISTRATOR_PIN]")).hasClass("done");
      String key = key(assistant.application(token));
      String number = clerk.page.locator("[data-number]").innerText();
      clerk.page.unroute("**/request");
      assistant.kill();
      assistant.restart();

      goOn(clerk);

      assertEnrolled(clerk, assistant.application(token));
      assertThat(clerk.page.locator("[data-number]")).hasText(number);
      assertThat(key(assistant.application(token))).isEqualTo(key);
    }
  }

  @Test
  void whenTheProofIsLost_thenTheNextPageFinishesWithoutANewCertificate() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Clerk clerk = new Clerk(hall, screen, assistant)) {
      TokenSerial token = assistant.newToken("ENROL-0003");
      clerk.page.route("**/proof", route -> route.abort());
      begin(clerk);
      assertThat(clerk.page.locator("[data-again]")).isVisible(Clerk.SOON);
      X509CertificateHolder first = certificate(assistant.application(token));
      clerk.page.unroute("**/proof");

      goOn(clerk);

      assertEnrolled(clerk, assistant.application(token));
      assertThat(certificate(assistant.application(token))).isEqualTo(first);
    }
  }

  @Test
  void whenTheAnswerToTheProofIsLost_thenThePageStillLearnsThatItIsDone() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Clerk clerk = new Clerk(hall, screen, assistant)) {
      TokenSerial token = assistant.newToken("ENROL-0001");
      clerk.page.route(
          "**/proof",
          route -> {
            route.fetch();
            route.abort();
          });
      begin(clerk);

      assertEnrolled(clerk, assistant.application(token));
      assertThat(clerk.page.locator("[data-trouble]")).isHidden();
    }
  }

  @Test
  void whenTheTokenBreaks_thenASupervisorGivesUpAndTheOrganisationGetsAnother() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Clerk clerk = new Clerk(hall, screen, assistant);
        Staff supervisor = new Staff(hall, screen, "supervisor")) {
      TokenSerial broken = assistant.newToken("ENROL-0005");
      clerk.page.route("**/proof", route -> route.abort());
      begin(clerk);
      assertThat(clerk.page.locator("[data-again]")).isVisible(Clerk.SOON);
      X509CertificateHolder first = certificate(assistant.application(broken));
      String number = clerk.page.locator("[data-number]").innerText();
      clerk.page.unroute("**/proof");
      assistant.unplug(broken);

      giveUp(supervisor, number, broken);

      assertThat(new Judge(folder).verify(hall, first.getEncoded()))
          .contains("certificate revoked");
      TokenSerial other = assistant.newToken("ENROL-0006");
      clerk.choose(ORGANISATION);
      clerk.write();
      clerk.typeNewPin(ORGANISATION, PIN);
      assertEnrolled(clerk, assistant.application(other));
      assertThat(clerk.page.locator("[data-number]")).not().hasText(number);
    }
  }

  private static void giveUp(Staff supervisor, String number, TokenSerial token) {
    Page page = supervisor.page;
    supervisor.open("/enrolment/enrol");
    page.click("[data-give-up='" + number + "']");
    assertThat(page.locator("#number")).hasText(number);
    page.fill("[id='stop:reason']", "UKey 损坏");
    page.fill("[id='stop:tokenAgain']", "ENROL-9999");
    page.click("[id='stop:go']");
    assertThat(page.locator("#stop .field-error")).containsText("不一致");
    page.fill("[id='stop:tokenAgain']", token.value());
    page.click("[id='stop:go']");
    assertThat(page.locator("#messages")).containsText("证书都已吊销");
    assertThat(page.locator("[data-give-up='" + number + "']")).hasCount(0);
  }

  @Test
  void whenTheTokenHasNotTheMakersPin_thenItIsRefusedAndNothingIsWritten() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall);
        Clerk clerk = new Clerk(hall, screen, assistant)) {
      TokenSerial token = new TokenSerial("ENROL-0004");
      try (Pin user = Pin.taking("Someone-1".toCharArray());
          Pin administrator = Pin.taking("Someones-1".toCharArray())) {
        new DemoTokens(assistant.tokens()).make(token, 1, user, administrator);
      }
      begin(clerk);

      assertThat(clerk.page.locator("[data-trouble]")).containsText("不是空白介质");
      assertThat(assistant.application(token).keys()).isEmpty();
      String number = clerk.page.locator("[data-number]").innerText();
      clerk.page.click("[data-cancel]");
      clerk.page.waitForURL("**/admin/enrolment/enrol");
      assertThat(clerk.page.locator("main").innerText()).doesNotContain(number);
    }
  }
}
