package org.certhall.assistant.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PinTest {
  @Test
  void whenTaken_thenTheCallersArrayIsOverwritten() {
    char[] typed = "12345678".toCharArray();
    byte[] read = "12345678".getBytes(UTF_8);

    Pin.taking(typed);
    Pin.taking(read);

    assertThat(typed).containsOnly('\0');
    assertThat(read).containsOnly(0);
  }

  @Test
  void whenNotAscii_thenLengthIsBytesOfUtf8() {
    assertThat(Pin.taking("密码12".toCharArray()).length()).isEqualTo(8);
  }

  @Test
  void whenPrinted_thenMasked() {
    assertThat(Pin.taking("12345678".toCharArray())).hasToString("Pin[***]");
  }

  @Test
  void whenClosed_thenNothingIsLeftToReveal() {
    Pin pin = Pin.taking("12345678".toCharArray());
    pin.close();
    assertThatThrownBy(pin::reveal).isInstanceOf(IllegalStateException.class);
  }
}
