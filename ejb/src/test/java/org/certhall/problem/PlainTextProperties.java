package org.certhall.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTextProperties {

  @Property
  void whenACharacterIsRefused_thenNoTextAroundItHelps(
      @ForAll String before, @ForAll("refused") String one, @ForAll String after) {
    String text = before + one + after;

    assertThat(PlainText.isLines(text)).isFalse();
    assertThat(PlainText.isLine(text)).isFalse();
  }

  @Property
  void whenATextIsCleaned_thenItIsPlainAndCanBeWrittenInUtf8(@ForAll String any)
      throws CharacterCodingException {
    String plain = PlainText.of(any);

    assertThat(PlainText.isLines(plain)).isTrue();
    assertThat(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(plain)).remaining())
        .isGreaterThanOrEqualTo(plain.length());
  }

  @Property
  void whenATextIsPlain_thenCleaningLeavesItAsItIs(@ForAll String any) {
    assertThat(PlainText.of(any).equals(any)).isEqualTo(PlainText.isLines(any));
  }

  @Example
  void whenANameIsOfAnyScript_thenItIsPlain() {
    assertThat(PlainText.isLine("云海精密仪器有限公司 𠮷野家 Zoë مرحبا 😀")).isTrue();
  }

  @Example
  void whenASurrogateHasLostItsOtherHalf_thenItIsRefused() {
    assertThat(PlainText.isLines("吉\uD842")).isFalse();
    assertThat(PlainText.isLines("\uDFB7野家")).isFalse();
    assertThat(PlainText.isLines("\uD842\uDFB7野家")).isTrue();
  }

  @Example
  void whenATextHasSeveralLines_thenItIsNoLine() {
    assertThat(PlainText.isLines("一\r\n\t二")).isTrue();
    assertThat(PlainText.isLine("一\r\n\t二")).isFalse();
  }

  @Provide
  Arbitrary<String> refused() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0x00, 0x08),
            Arbitraries.integers().between(0x0E, 0x1F),
            Arbitraries.integers().between(0x7F, 0x9F),
            Arbitraries.integers().between(0x202A, 0x202E),
            Arbitraries.integers().between(0x2066, 0x2069))
        .map(Character::toString);
  }
}
