package org.certhall.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnHostTest {

  private static final String CONSOLE = "https://console.ca.example/admin";

  @ParameterizedTest
  @ValueSource(strings = {"console.ca.example", "CONSOLE.ca.example"})
  void whenTheHostIsTheConsoles_thenItAnswers(String host) {
    assertThat(OwnHost.isOwn(host, CONSOLE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hall.ca.example", "console.ca.example.evil.example", "127.0.0.1", ""})
  void whenTheHostIsAnother_thenItDoesNot(String host) {
    assertThat(OwnHost.isOwn(host, CONSOLE)).isFalse();
  }

  @Test
  void whenTheAddressNamesNoHost_thenNobodyIsLetIn() {
    assertThat(OwnHost.isOwn("localhost", "localhost:8080/admin")).isFalse();
  }
}
