package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
      assertThat(inSight(reviewer)).isTrue();
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
  void whenItWasDecidedInAnotherWindowMeanwhile_thenThePageSaysSo() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK);
        Reviewer reviewer = new Reviewer(hall, screen)) {
      String number = owner.apply("YH20260002", "李若水", "990102199311050055", "13800010025");
      Page late = reviewer.take(number).page.context().newPage();
      late.navigate(hall.uri("/admin/order/review.xhtml?order=" + number).toString());
      reviewer.page.bringToFront();
      reviewer.approve();

      late.locator("form[id='refuse'] input[type=text]").first().fill("公章不清晰");
      late.click("[id='refuse:reject']");

      assertThat(late.locator("#messages")).containsText("该订单已由 reviewer 审核完毕");
      assertThat(late.locator("#state")).hasText("已通过");
      assertThat(late.locator("form[id='refuse']")).hasCount(0);
      owner.callOff(number);
    }
  }

  @Test
  void whenTheKeysAreUsed_thenTheQueueIsWalkedAndTheScansAreTurned() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK);
        Staff staff = new Staff(hall, screen, "reviewer")) {
      String first = owner.apply("YH20260001", "张晓岚", "990101198803160014", "13800010023");
      String second = owner.apply("YH20260002", "李若水", "990102199311050055", "13800010024");
      Page reviewer = staff.page;
      reviewer.navigate(hall.uri("/admin/order/queue.xhtml").toString());
      reviewer.keyboard().press("ArrowDown");
      assertThat(reviewer.locator("#queue a").first()).isFocused();
      row(reviewer, first).focus();
      reviewer.keyboard().press("ArrowDown");
      assertThat(row(reviewer, second)).isFocused();
      reviewer.keyboard().press("ArrowUp");
      assertThat(row(reviewer, first)).isFocused();
      reviewer.keyboard().press("Enter");
      assertThat(reviewer.locator("h1")).containsText(first);
      reviewer.waitForLoadState();
      reviewer.keyboard().press("c");
      assertThat(reviewer.locator("#state")).hasText("审核中");
      reviewer.waitForLoadState();
      theScansTurn(reviewer);
      reviewer.keyboard().press("x");
      reviewer.keyboard().type("ab");
      assertThat(reviewer.locator("form[id='refuse'] input[type=text]").first()).hasValue("ab");
      reviewer.locator(".stage").focus();
      reviewer.keyboard().press("b");
      assertThat(reviewer.locator("h1")).hasText("审核队列");
      owner.callOff(first);
      owner.callOff(second);
    }
  }

  /** 800 by 600: whole at first, standing when turned, and each corner in reach when enlarged. */
  private static void theScansTurn(Page reviewer) {
    Locator scan = reviewer.locator(".stage img");
    assertThat(scan).hasAttribute("alt", "业务申请表");
    assertThat(inSight(reviewer)).isTrue();
    assertThat(standing(reviewer)).isFalse();
    reviewer.keyboard().press("ArrowRight");
    assertThat(scan).hasAttribute("alt", "营业执照（副本）");
    reviewer.keyboard().press("r");
    assertThat(standing(reviewer)).isTrue();
    assertThat(inSight(reviewer)).isTrue();
    reviewer.keyboard().press("+");
    reviewer.locator("[data-act=zoom-in]").click();
    assertThat(inSight(reviewer)).isFalse();
    reviewer.evaluate("() => { document.querySelector('.stage').scrollTo(0, 0); }");
    assertThat(
            (Boolean)
                reviewer.evaluate(
                    "() => { const at = e => document.querySelector(e).getBoundingClientRect();"
                        + " return at('.stage img').top >= at('.stage').top - 1"
                        + " && at('.stage img').left >= at('.stage').left - 1; }"))
        .isTrue();
    reviewer.keyboard().press("-");
    reviewer.keyboard().press("-");
    assertThat(inSight(reviewer)).isTrue();
    reviewer.keyboard().press("ArrowLeft");
    assertThat(scan).hasAttribute("alt", "业务申请表");
    assertThat(standing(reviewer)).isFalse();
  }

  private static boolean inSight(Page reviewer) {
    return (Boolean)
        reviewer.evaluate(
            "async () => { await document.querySelector('.stage img').decode();"
                + " const at = e => document.querySelector(e).getBoundingClientRect();"
                + " const scan = at('.stage img'), stage = at('.stage');"
                + " return scan.width > 0 && scan.left >= stage.left && scan.right <= stage.right"
                + " && scan.top >= stage.top && scan.bottom <= stage.bottom; }");
  }

  private static boolean standing(Page reviewer) {
    return (Boolean)
        reviewer.evaluate(
            "async () => { const scan = document.querySelector('.stage img'); await scan.decode();"
                + " const at = scan.getBoundingClientRect(); return at.height > at.width; }");
  }

  private static Locator row(Page reviewer, String number) {
    return reviewer.locator("#queue a", new Page.LocatorOptions().setHasText(number));
  }

  @Test
  void whenAnOwnerAgreesByTelephone_thenAClerkCallsTheOrderOffAndTheOwnerReadsWhy() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK);
        Staff staff = new Staff(hall, screen, "clerk")) {
      String number = owner.apply("YH20260002", "李若水", "990102199311050055", "13800010026");
      Page clerk = staff.page;
      staff.open("/order/find");
      clerk.fill("#words", "YH20260002");
      clerk.click("#find");
      clerk.click("#found a");
      assertThat(clerk.locator("h1")).containsText(number);
      assertThat(clerk.locator(".stage")).hasCount(0);
      clerk.click("[id='consent:cancel']");
      assertThat(clerk.locator("#consent .field-error")).containsText("必须填写");
      assertThat(clerk.locator("#state")).hasText("待审核");

      clerk.selectOption("[id='consent:way']", "PHONE");
      clerk.fill("[id='consent:remark']", "经办人来电，改到柜台办理 <b>");
      clerk.click("[id='consent:cancel']");

      assertThat(clerk.locator("#state")).hasText("已取消");
      assertThat(clerk.locator(".data .history")).containsText("电话同意");
      assertThat(clerk.locator("form[id='consent']")).hasCount(0);
      owner.open("/orders/order.xhtml?order=" + number);
      assertThat(owner.page.locator("#state")).hasText("已取消");
      assertThat(owner.page.locator(".history")).containsText("经您电话同意办理：经办人来电，改到柜台办理 <b>");
      assertThat(owner.page.locator(".history")).not().containsText("clerk");
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

  @Test
  void whenSeveralFieldsAreWrong_thenEachIsToldBesideItsField() {
    try (Staff staff = new Staff(hall, screen, "clerk")) {
      Page clerk = staff.page;
      clerk.navigate(hall.uri("/admin/subscriber/register.xhtml").toString());
      fill(clerk, "organisationName", "云海新登记测试公司");
      fill(clerk, "creditCode", "914403001922038217");
      fill(clerk, "handlerMobile", "1380001");
      clerk.locator("[id='register:go']").click();

      assertThat(clerk.locator(".field-error")).hasCount(7);
      assertThat(beside(clerk, "creditCode")).containsText("校验位");
      assertThat(beside(clerk, "handlerMobile")).containsText("11 位");
      assertThat(beside(clerk, "legalName")).containsText("必须填写");
      assertThat(beside(clerk, "organisationName")).hasCount(0);
      assertThat(clerk.locator("[id='register:organisationName']")).hasValue("云海新登记测试公司");
    }
  }

  private static Locator beside(Page clerk, String field) {
    return clerk.locator(".field:has([id='register:" + field + "']) .field-error");
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
