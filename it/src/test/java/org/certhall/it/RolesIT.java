package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the console, and what the boundary lets them do there. */
class RolesIT {

  private final Hall hall = Hall.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/audit/trail", "/branch/staff", "/no/such/page", "/index.xhtml"})
  void whenNobodyIsSignedIn_thenEveryAddressLeadsToTheSignInPage(String path) {
    HttpResponse<String> answer = new ConsoleSession(hall).get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .contains("/admin/branch/sign-in");
  }

  @Test
  void whenSignedIn_thenTheSessionHasANewIdThatOtherSitesCannotSend() {
    ConsoleSession session = new ConsoleSession(hall);
    session.get("/branch/sign-in.xhtml");
    String planted = session.sessionId();

    HttpResponse<String> answer = session.signIn("reviewer", "Certhall-demo-1");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(session.sessionId()).isNotEqualTo(planted);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "Path=/admin")
        .containsIgnoringCase("SameSite=Strict");
  }

  @Test
  void whenTheWayBackLeadsOutOfTheConsole_thenItIsNotTaken() {
    ConsoleSession session = new ConsoleSession(hall);
    HttpResponse<String> answer =
        session.press(
            "/branch/sign-in.xhtml?to=//evil.example/",
            "signin",
            "enter",
            Map.of("signin:name", "reviewer", "signin:password", "Certhall-demo-1"));

    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
  }

  @Test
  void whenPasswordIsWrongOrNameIsNobodys_thenThePageSaysTheSame() {
    String wrong = message(new ConsoleSession(hall).signIn("finance", "wrong"));
    String nobody = message(new ConsoleSession(hall).signIn("nobody", "wrong"));

    assertThat(wrong).isEqualTo(nobody).contains("用户名或密码不正确");
  }

  private static String message(HttpResponse<String> answer) {
    return answer.body().replaceAll("(?s).*<li class=\"error\">(.*?)</li>.*", "$1");
  }

  @Test
  void whenGuessedAgainAndAgain_thenTheNameIsThrottledForEverybody() {
    for (int i = 0; i < 5; i++) {
      new ConsoleSession(hall).signIn("service", "guess " + i);
    }

    HttpResponse<String> right = new ConsoleSession(hall).signIn("service", "Certhall-demo-1");
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body()).contains("登录失败次数过多");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "reviewer", "finance", "supervisor", "admin"})
  void whenTheRoleLacksTheRight_thenTheTrailIsNotShown(String name) {
    assertThat(ConsoleSession.of(hall, name).get("/audit/trail").statusCode()).isEqualTo(403);
  }

  @Test
  void whenTheAuditorReadsTheTrail_thenTheSignInsStandThere() {
    ConsoleSession auditor = ConsoleSession.of(hall, "auditor");

    assertThat(auditor.get("/audit/trail").body()).contains("staff.signed-in", "auditor");
    assertThat(auditor.press("/audit/trail", "check", "run", Map.of()).body()).contains("审计记录完整");
  }

  @Test
  void whenTheGateRefusesAndSomebodySignsOut_thenBothStandInTheTrail() {
    ConsoleSession supervisor = ConsoleSession.of(hall, "supervisor");
    for (int i = 0; i < 5; i++) {
      assertThat(supervisor.get("/audit/trail").statusCode()).isEqualTo(403);
    }
    supervisor.press("/", "leave", "out", Map.of());
    assertThat(supervisor.get("/").statusCode()).isEqualTo(302);

    ConsoleSession auditor = ConsoleSession.of(hall, "auditor");
    String refused = auditor.get("/audit/trail?deed=call.refused&actor=supervisor").body();
    assertThat(refused.split("AuditDesk.page", -1)).hasSizeBetween(2, 4);
    assertThat(auditor.get("/audit/trail?deed=staff.signed-out").body()).contains("supervisor");
  }

  @Test
  void whenAColleagueIsLocked_thenTheOpenSessionHoldsNoRight() {
    ConsoleSession auditor = ConsoleSession.of(hall, "auditor");
    assertThat(auditor.get("/audit/trail").statusCode()).isEqualTo(200);

    ConsoleSession admin = ConsoleSession.of(hall, "admin");
    admin.press("/branch/staff?who=auditor", "state", "lock", Map.of());
    try {
      assertThat(auditor.get("/audit/trail").statusCode()).isEqualTo(403);
      assertThat(auditor.get("/").body()).doesNotContain("/admin/audit/trail");
    } finally {
      admin.press("/branch/staff?who=auditor", "state", "unlock", Map.of());
    }
    assertThat(auditor.get("/audit/trail").statusCode()).isEqualTo(200);
  }
}
