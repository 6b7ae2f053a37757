package org.certhall.assistant.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A method that takes bytes and gives bytes back could be made to sign them. */
class NoSigningOracleTest {
  private static final List<Class<?>> PORT =
      List.of(TokenDriver.class, Token.class, TokenApplication.class, UserSession.class);

  @Test
  void whenThePortIsRead_thenNoOperationTurnsACallersBytesIntoOthers() {
    Stream<Method> methods = PORT.stream().flatMap(type -> Arrays.stream(type.getMethods()));

    assertThat(methods)
        .filteredOn(m -> m.getReturnType() == byte[].class)
        .noneMatch(m -> Arrays.asList(m.getParameterTypes()).contains(byte[].class));
  }

  @Test
  void whenEncoded_thenTheTextBeginsWithItsPurposeAndIsOfFixedLength() {
    ProofText text =
        new ProofText(ProofText.Purpose.LOGIN, "http://localhost:8080", "hall", new byte[32]);

    byte[] encoded = text.encoded(KeyAlgorithm.P_256);

    assertThat(new String(encoded, 0, 17, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("certhall login 1\0");
    assertThat(encoded).hasSize(17 + 3 * 32);
    assertThat(text.encoded(KeyAlgorithm.SM2)).hasSameSizeAs(encoded).isNotEqualTo(encoded);
  }
}
