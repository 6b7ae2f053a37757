package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reviewer takes an order, sends it back with a reason, and approves it the second time. */
class ReviewBrowserIT {

  private static final String TOKEN = "DEMO-YUNHAI-0002";

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

  @Test
  void whenAnOrderIsRejectedMendedAndSentAgain_thenItIsApproved() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK);
        Reviewer colleague = new Reviewer(hall, screen)) {
      String number = owner.apply(TOKEN, "李若水", "990102199311050055", "13800010021");
      Page reviewer = colleague.take(number).page;
      assertThat(reviewer.locator(".data")).containsText("云海远帆国际贸易有限公司");
      assertThat(reviewer.content()).doesNotContain("990102199311050055");
      reviewer.locator("[id='identity:reveal']").click();
      assertThat(reviewer.locator(".data")).containsText("990102199311050055");
      assertThat(
              (Boolean) reviewer.evaluate("document.querySelector('.stage img').naturalWidth > 0"))
          .isTrue();
      colleague.reject("公章不清晰");

      owner.open("/orders/order.xhtml?order=" + number);
      assertThat(owner.page.locator("#reasons")).containsText("公章不清晰");
      owner.press("edit");
      assertThat(owner.page.locator("[data-document=APPLICATION_FORM]")).containsText("公章不清晰");
      owner.upload("APPLICATION_FORM", Applicant.scan("form.png", "png"));
      owner.submit("handler@example.cn");

      colleague.take(number).approve();
      owner.open("/orders/order.xhtml?order=" + number);
      assertThat(owner.page.locator("#state")).hasText("已通过，待解锁");
      assertThat(owner.page.locator("main")).containsText("云海远帆国际贸易有限公司");
      assertThat(owner.complaints).isEmpty();
    }
  }

  @Test
  void whenAClerkAsksForTheQueue_thenItIsRefused() {
    try (Staff staff = new Staff(hall, screen, "clerk")) {
      Page clerk = staff.page;
      assertThat(clerk.request().get(hall.uri("/admin/order/queue.xhtml").toString()).status())
          .isEqualTo(403);
    }
  }

  @Test
  void whenAClerkRegistersAnOrganisation_thenItIsFoundAndNotRegisteredTwice() {
    try (Staff staff = new Staff(hall, screen, "clerk")) {
      Page clerk = staff.page;
      register(clerk, "914403001922038216");
      assertThat(clerk.locator("#found")).containsText("云海新登记测试公司");
      register(clerk, "914403001922038216");
      assertThat(clerk.locator(".field-error").first()).containsText("已登记");
      register(clerk, "914403001922038217");
      assertThat(clerk.locator(".field-error").first()).containsText("校验位");
    }
  }

  private static void register(Page clerk, String creditCode) {
    clerk.navigate(hall.uri("/admin/subscriber/register.xhtml").toString());
    fill(clerk, "organisationName", "云海新登记测试公司");
    fill(clerk, "creditCode", creditCode);
    fill(clerk, "legalName", "陈远帆");
    fill(clerk, "legalResidentId", "990102198112120044");
    fill(clerk, "handlerName", "李若水");
    fill(clerk, "handlerResidentId", "990102199311050055");
    fill(clerk, "handlerMobile", "13800010022");
    fill(clerk, "handlerEmail", "handler@example.cn");
    clerk.locator("[id='register:go']").click();
  }

  private static void fill(Page page, String field, String words) {
    page.locator("[id='register:" + field + "']").fill(words);
  }
}
