package org.certhall.assistant.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJsonTest {

  record Sample(String name, long number, List<String> list) {}

  private static Sample read(String json) {
    return HostileJson.read(json.getBytes(StandardCharsets.UTF_8), Sample.class);
  }

  private static void refused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(RefusalType.MALFORMED));
  }

  @Test
  void whenItFits_thenRead() {
    assertThat(read("{\"name\":\"a\",\"number\":1,\"list\":[\"b\"]}"))
        .isEqualTo(new Sample("a", 1, List.of("b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"name\":\"a\",\"name\":\"b\",\"number\":1}",
        "{\"name\":\"a\",\"number\":1,\"admin\":true}",
        "{\"name\":\"a\",\"number\":1}{}",
        "{\"name\":\"a\",\"number\":\"1\"}",
        "{\"name\":\"a\",\"number\":1.5}",
        "{\"name\":\"a\",\"number\":null}",
        "{\"name\":7,\"number\":1}",
        "{\"name\":\"a\",\"number\":123456789012345678901234567890}",
        "{\"name\":\"a\",\"number\":NaN}",
        "{'name':'a','number':1}",
        "{\"name\":\"a\",\"number\":1,\"list\":\"b\"}",
        "{\"name\":\"a\",/* */\"number\":1}"
      })
  void whenItDoesNotFit_thenRefused(String json) {
    refused(json);
  }

  @Test
  void whenNestedDeeply_thenRefused() {
    refused("{\"list\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    refused("{\"a\":".repeat(5000));
  }

  @Test
  void whenNameIsVeryLong_thenRefused() {
    refused("{\"" + "a".repeat(10_000) + "\":1}");
  }

  @Property(tries = 1000)
  void whenAnyText_thenReadOrRefusedAndNothingWorse(@ForAll String text) {
    try {
      read(text);
    } catch (Refusal expected) {
      assertThat(expected.type()).isNotNull();
    }
  }

  @Property(tries = 1000)
  void whenAnyBytes_thenReadOrRefusedAndNothingWorse(@ForAll byte[] bytes) {
    try {
      HostileJson.read(bytes, Sample.class);
    } catch (Refusal expected) {
      assertThat(expected.type()).isNotNull();
    }
  }
}
