package org.certhall.assistant.token;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Short words for tests of tokens. */
public final class Pins {
  private Pins() {}

  public static Pin pin(String text) {
    return Pin.taking(text.toCharArray());
  }

  public static void assertRefused(ThrowingCallable operation, TokenFault fault) {
    assertThatThrownBy(operation)
        .asInstanceOf(InstanceOfAssertFactories.type(TokenException.class))
        .returns(fault, TokenException::fault);
  }
}
