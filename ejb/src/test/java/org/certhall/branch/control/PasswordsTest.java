package org.certhall.branch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.PasswordHash;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void whenPasswordIsRight_thenItMatches() {
    PasswordHash hash = passwords.hash("correct horse battery");

    assertThat(passwords.matches("correct horse battery", hash)).isTrue();
    assertThat(passwords.matches("Correct horse battery", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void whenHashed_thenCostIsWrittenDownAndSaltIsFresh() {
    assertThat(passwords.hash("same").text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("same")).isNotEqualTo(passwords.hash("same"));
  }

  @Test
  void whenNameIsNobodys_thenNoPasswordMatches() {
    assertThat(passwords.matchesNobody("")).isFalse();
  }

  @Test
  void whenHashIsNotOurs_thenItIsRefused() {
    assertThatThrownBy(() -> passwords.matches("x", new PasswordHash("$2a$10$abc")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenHashed_thenToStringKeepsItToItself() {
    assertThat(passwords.hash("same").toString()).doesNotContain("argon2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaaa", "clerk-and-more-letters"})
  void whenPasswordIsWeak_thenItIsRefused(String weak) {
    assertThatThrownBy(() -> PasswordRule.check(new LoginName("clerk"), weak))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("password-too-weak");
  }

  @Test
  void whenPasswordIsEndless_thenItIsRefused() {
    assertThatThrownBy(() -> PasswordRule.check(new LoginName("clerk"), "abcdefgh".repeat(17)))
        .hasMessageContaining("too-long");
  }
}
