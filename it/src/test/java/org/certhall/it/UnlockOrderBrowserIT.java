package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An owner applies for an unlock, finds the order again, and calls it off. */
class UnlockOrderBrowserIT {

  private static final String TOKEN = "DEMO-YUNHAI-0001";
  private static final String HANDLER = "张晓岚";
  private static final String HANDLER_ID = "990101198803160014";

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
  void whenAnOwnerApplies_thenTheOrderIsFoundAgainByThemAloneAndCanBeCalledOff() {
    String number;
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      owner.lookUp(TOKEN);
      assertThat(owner.page.locator("#offer")).containsText("云海****公司");
      number = owner.apply(TOKEN, HANDLER, HANDLER_ID, "13800010011");
      assertThat(owner.page.locator("main")).containsText("已提交");
      assertThat(secretOf(owner)).matches(cookie -> cookie.httpOnly);
      owner.press("see");
      assertThat(owner.page.locator("#state")).hasText("待审核");
      assertThat(owner.page.locator("main")).containsText("张**");
      assertThat(owner.page.content()).doesNotContain(HANDLER_ID).doesNotContain("13800010011");
      assertThat(owner.complaints).isEmpty();
    }
    try (Applicant other = new Applicant(hall, screen, Screen.PHONE)) {
      assertThat(other.open("/orders/order.xhtml?order=" + number).locator("main"))
          .containsText("没有找到");
      other.lookUp(TOKEN);
      assertThat(other.page.locator("h1")).hasText("存在未完成的订单");
      assertThat(other.page.locator("#unfinished")).containsText(number);
      other.press("recover");
      other.field("recover:orderNumber").fill(number);
      other.press("recover:send");
      other.field("recover:code").fill(other.lastCode());
      other.press("recover:open");
      assertThat(other.page.locator("#state")).hasText("待审核");
      other.field("cancel:sure").check();
      other.press("cancel:go");
      assertThat(other.page.locator("#state")).hasText("已取消");
      other.lookUp(TOKEN);
      assertThat(other.page.locator("#offer")).isVisible();
      assertThat(other.complaints).isEmpty();
    }
  }

  @Test
  void whenNothingIsAccepted_thenNothingBegins() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      owner.lookUp(TOKEN);
      owner.press("next");
      owner.press("agree:begin");
      assertThat(owner.page.locator("main")).containsText("协议");
      assertThat(owner.person.cookies()).noneMatch(cookie -> cookie.name.startsWith("order-"));
    }
  }

  @Test
  void whenTheInputIsWrong_thenTheReasonStandsBesideTheField() {
    try (Applicant owner = new Applicant(hall, screen, Screen.PHONE)) {
      owner.lookUp("<script>alert(1)</script>");
      assertThat(owner.page.locator(".field-error").first()).containsText("序列号");
      owner.lookUp("NO-SUCH-TOKEN");
      assertThat(owner.page.locator("main")).containsText("没有查到");
      owner.begin("DEMO-YUNHAI-0003");
      owner.field("handler:personName").fill("<b>张三</b>");
      owner.field("handler:residentId").fill("' OR 1=1 --");
      owner.field("handler:mobile").fill("1");
      owner.press("handler:send");
      assertThat(owner.page.locator(".field-error").first()).isVisible();
      assertThat(owner.complaints).isEmpty();
    }
  }

  @Test
  void whenTheFileIsNoPicture_thenItIsRefusedWhateverItsName() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      owner.begin("DEMO-YUNHAI-0003");
      owner.verify("王一诺", "990101199001010035", "13800010013");
      for (FilePayload file : hostile()) {
        owner.upload("APPLICATION_FORM", file);
        assertThat(owner.page.locator(".messages li.error")).isVisible();
      }
      assertThat(owner.page.locator("img.preview")).hasCount(0);
      owner.upload("APPLICATION_FORM", Applicant.scan("form.jpg", "jpeg"));
      assertThat(owner.page.locator("img.preview")).hasCount(1);
      assertThat(
              (Boolean)
                  owner.page.evaluate("document.querySelector('img.preview').naturalWidth > 0"))
          .isTrue();
      assertThat(owner.complaints).isEmpty();
      owner.callOff(owner.page.locator("#order-number").innerText());
      assertThat(owner.page.locator("#state")).hasText("已取消");
    }
  }

  @Test
  void whenTheCodeIsWrong_thenTheHandlerIsNotVerified() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      String number = owner.begin("DEMO-YUNHAI-0003");
      owner.field("handler:personName").fill("王一诺");
      owner.field("handler:residentId").fill("990101199001010035");
      owner.field("handler:mobile").fill("13800010014");
      owner.press("handler:send");
      owner.field("handler:code").fill("00000x");
      owner.press("handler:confirm");
      assertThat(owner.page.locator(".field-error").last()).containsText("验证码");
      owner.open("/unlock/documents.xhtml?order=" + number);
      assertThat(owner.page.locator("h1")).hasText("经办人实名认证");
    }
  }

  @Test
  void whenAnUploadDoesNotSayHowLargeItIs_thenItIsCutOffAtTheLimit() throws Exception {
    ChunkedUpload upload = ChunkedUpload.to(hall, "/unlock/documents.xhtml");

    assertThat(upload.answer()).contains("/error/?status=413");
    assertThat(upload.megabytes()).isLessThan(ChunkedUpload.MOST_MEGABYTES);
  }

  @Test
  void whenTheFormWasOpenForTooLong_thenItOpensAgainWithWhatWasTyped() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      owner.begin("DEMO-YUNHAI-0003");
      owner.field("handler:personName").fill("王一诺");
      owner.field("handler:residentId").fill("990101199001010035");
      owner.field("handler:mobile").fill("13800010015");
      owner.person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("hall-session"));
      owner.press("handler:send");
      assertThat(owner.page.locator(".messages li.warn")).containsText("打开的时间过长");
      assertThat(owner.field("handler:personName")).hasValue("王一诺");
      assertThat(owner.field("handler:mobile")).hasValue("13800010015");
      assertThat(owner.field("handler:code")).hasCount(0);
      owner.press("handler:send");
      assertThat(owner.field("handler:code")).isVisible();
      assertThat(owner.complaints).isEmpty();
    }
  }

  @Test
  void whenAnUploadIsFiftyMegabytes_thenItIsRefusedAsTooLarge() {
    try (Applicant owner = new Applicant(hall, screen, Screen.DESK)) {
      APIResponse answer =
          owner
              .person
              .request()
              .post(
                  hall.uri("/unlock/documents.xhtml").toString(),
                  RequestOptions.create()
                      .setMultipart(
                          FormData.create()
                              .set(
                                  "file",
                                  new FilePayload("form.jpg", "image/jpeg", new byte[50 << 20]))));
      assertThat(answer.text()).contains("上传的文件过大");
    }
  }

  private static Cookie secretOf(Applicant owner) {
    return owner.person.cookies().stream()
        .filter(cookie -> cookie.name.startsWith("order-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<FilePayload> hostile() {
    byte[] pdf = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);
    byte[] good = Applicant.scan("form.jpg", "jpeg").buffer;
    byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
    return List.of(
        new FilePayload("form.jpg", "image/jpeg", pdf),
        new FilePayload("form.jpg", "image/jpeg", cut),
        new FilePayload("form.jpg", "image/jpeg", new byte[3 << 20]));
  }
}
