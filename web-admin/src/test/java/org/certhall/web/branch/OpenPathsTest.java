package org.certhall.web.branch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/branch/sign-in.xhtml", "/jakarta.faces.resource/x.css.xhtml", "/look/look.css"})
  void whenNeededBeforeSignIn_thenItIsOpen(String path) {
    assertThat(OpenPaths.isOpen(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/index.xhtml",
        "/branch/staff.xhtml",
        "/branch/sign-in.xhtml/x",
        "/api/assistant",
        "/looks"
      })
  void whenAnythingElse_thenItIsClosed(String path) {
    assertThat(OpenPaths.isOpen(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/../hall",
        "javascript:alert(1)",
        "/branch/sign-in.xhtml",
        "/a\r\nSet-Cookie: x=y",
        ""
      })
  void whenTheWayBackLeadsElsewhere_thenItIsTheFirstPage(String to) {
    assertThat(OpenPaths.safe(to)).isEqualTo("/index.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/order/review.xhtml?number=2026112000017", "/audit/"})
  void whenTheWayBackIsAPageOfTheConsole_thenItIsTaken(String to) {
    assertThat(OpenPaths.safe(to)).isEqualTo(to);
  }
}
