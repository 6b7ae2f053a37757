package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator's pages for staff, and colleagues choosing their own password. */
class StaffBrowserIT {

  private static final String OWN = "a sentence of my own";
  private static final String BRANCH = "YUNHAI-01";

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
  void whenAColleagueIsAdded_thenTheyChooseAPasswordBeforeAnythingElse() {
    try (BrowserContext office = screen.person(Screen.DESK);
        BrowserContext counter = screen.person(Screen.PHONE)) {
      String once = added(signedIn(office, "admin", "Certhall-demo-1"), "new.clerk", "程若溪");

      Page colleague = signedIn(counter, "new.clerk", once);
      assertThat(colleague.locator("h1")).hasText("修改密码");
      assertThat(status(colleague, "/subscriber/index")).isEqualTo(403);
      choose(colleague, once, "short", "short");
      assertThat(colleague.locator(".field-error")).containsText("密码过于简单");
      choose(colleague, once, OWN, OWN + "?");
      assertThat(colleague.locator(".field-error")).containsText("两次输入的新密码不一致");
      ConsoleSession elsewhere = new ConsoleSession(hall);
      elsewhere.signIn("new.clerk", once);
      assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
      choose(colleague, once, OWN, OWN);
      assertThat(colleague.locator("#messages")).containsText("密码已修改");
      assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
      assertThat(colleague.locator("#desks")).containsText("登记单位与经办人");
      assertThat(status(colleague, "/subscriber/index")).isEqualTo(200);

      assertThat(new ConsoleSession(hall).signIn("new.clerk", once).statusCode()).isEqualTo(200);
      assertThat(new ConsoleSession(hall).signIn("new.clerk", OWN).statusCode()).isEqualTo(302);
    }
  }

  @Test
  void whenRolesAreGivenAndTaken_thenTheOpenSessionFollows() {
    try (BrowserContext office = screen.person(Screen.DESK);
        BrowserContext desk = screen.person(Screen.DESK)) {
      Page admin = signedIn(office, "admin", "Certhall-demo-1");
      String once = added(admin, "new.reviewer", "叶知微");
      Page colleague = signedIn(desk, "new.reviewer", once);
      choose(colleague, once, OWN, OWN);
      assertThat(colleague.locator("#messages")).containsText("密码已修改");
      assertThat(status(colleague, "/order/queue")).isEqualTo(403);

      admin.navigate(hall.uri("/admin/branch/staff?words=知微").toString());
      admin.locator("#staff a").click();
      admin.locator("[id='entrust:role']").selectOption("REVIEWER");
      admin.locator("[id='entrust:place']").selectOption(BRANCH);
      admin.locator("[id='entrust:give']").click();
      assertThat(admin.locator("#card")).containsText("审核员 · " + BRANCH);
      assertThat(status(colleague, "/order/queue")).isEqualTo(200);

      admin.locator("[id='relieve:held']").selectOption("REVIEWER@" + BRANCH);
      admin.locator("[id='relieve:take']").click();
      assertThat(admin.locator("#card")).not().containsText("审核员");
      assertThat(admin.locator("#staff tbody tr")).hasCount(1);
      assertThat(status(colleague, "/order/queue")).isEqualTo(403);

      admin.locator("[id='reset:make']").click();
      assertThat(admin.locator("#once")).not().hasText(once);
      colleague.navigate(hall.uri("/admin/").toString());
      assertThat(colleague.locator("[id='signin:name']")).hasCount(1);
      admin.navigate(admin.url());
      assertThat(admin.locator("#once")).hasCount(0);
      ConsoleSession auditor = ConsoleSession.of(hall, "auditor");
      assertThat(auditor.get("/audit/trail?deed=staff.entrusted").body())
          .contains("new.reviewer", "REVIEWER");
      assertThat(auditor.get("/audit/trail?deed=staff.relieved").body()).contains("new.reviewer");
      assertThat(auditor.get("/audit/trail?deed=staff.password-reset").body())
          .contains("new.reviewer");
    }
  }

  @Test
  void whenTheAdministratorOpensTheirOwnCard_thenNothingCanBeChangedThere() {
    try (BrowserContext office = screen.person(Screen.DESK);
        BrowserContext desk = screen.person(Screen.DESK)) {
      Page admin = signedIn(office, "admin", "Certhall-demo-1");
      admin.navigate(hall.uri("/admin/branch/staff?who=admin").toString());
      assertThat(admin.locator("aside.detail")).containsText("这是您本人的账号");
      assertThat(admin.locator("aside.detail input[type=submit]")).hasCount(0);

      Page clerk = signedIn(desk, "clerk", "Certhall-demo-1");
      assertThat(status(clerk, "/branch/staff")).isEqualTo(403);
      clerk.navigate(hall.uri("/admin/branch/staff-new").toString());
      assertThat(clerk.locator("form[id='colleague']")).hasCount(0);
    }
  }

  private static String added(Page admin, String login, String name) {
    admin.navigate(hall.uri("/admin/branch/staff").toString());
    admin.locator("#add").click();
    admin.locator("[id='colleague:loginName']").fill(login);
    admin.locator("[id='colleague:fullName']").fill(name);
    admin.locator("[id='colleague:place']").selectOption(BRANCH);
    admin.locator("form[id='colleague'] input[value=CLERK]").check();
    admin.locator("[id='colleague:go']").click();
    assertThat(admin.locator("#handed-out")).containsText(name);
    return admin.locator("#once").innerText();
  }

  private static void choose(Page page, String present, String fresh, String again) {
    page.locator("[id='choose:present']").fill(present);
    page.locator("[id='choose:fresh']").fill(fresh);
    page.locator("[id='choose:again']").fill(again);
    page.locator("[id='choose:go']").click();
  }

  private static Page signedIn(BrowserContext person, String name, String password) {
    Page page = person.newPage();
    page.navigate(hall.uri("/admin/").toString());
    page.locator("[id='signin:name']").fill(name);
    page.locator("[id='signin:password']").fill(password);
    page.locator("[id='signin:enter']").click();
    assertThat(page.locator(".console-top .self strong")).hasCount(1);
    return page;
  }

  private static int status(Page page, String path) {
    return page.request().get(hall.uri("/admin" + path).toString()).status();
  }
}
