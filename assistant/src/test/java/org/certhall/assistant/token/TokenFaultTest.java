package org.certhall.assistant.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenFaultTest {
  @ParameterizedTest
  @CsvSource({
    "0x32, REMOVED", "0xE0, REMOVED", "0xA0, PIN_INCORRECT", "0xA4, PIN_LOCKED",
    "0xA2, PIN_LENGTH", "0xA1, PIN_CHARACTERS", "0x101, NOT_LOGGED_IN", "0x31, NO_ROOM",
    "0x70, MECHANISM_MISSING", "0xE2, READ_ONLY", "0x5, DEVICE", "0x80000001, DEVICE"
  })
  void whenPkcs11Refuses_thenNamed(String code, TokenFault fault) {
    assertThat(TokenFault.ofPkcs11(Long.decode(code))).isEqualTo(fault);
  }
}
