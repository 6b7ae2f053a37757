package org.certhall.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

  private static final String PROXY = "10.0.0.1";
  private static final String STRANGER = "203.0.113.9";
  private static final String CALLER = "198.51.100.7";

  private final Proxies proxies = Proxies.of(" 10.0.0.0/8, 192.0.2.1 ,fd00::/8");

  private String caller(String peer, String... values) {
    return proxies.caller(peer, List.of(values));
  }

  @Test
  void whenNoProxyIsConfigured_thenNobodyIsBelieved() {
    assertThat(Proxies.of("").caller("127.0.0.1", List.of(CALLER))).isEqualTo("127.0.0.1");
    assertThat(Proxies.of(" , ").isSecure("127.0.0.1", List.of("https"))).isFalse();
  }

  @Test
  void whenAStrangerForwards_thenTheStrangerIsTheCaller() {
    assertThat(caller(STRANGER, CALLER)).isEqualTo(STRANGER);
    assertThat(caller("11.0.0.1", CALLER)).isEqualTo("11.0.0.1");
    assertThat(caller("192.0.2.2", CALLER)).isEqualTo("192.0.2.2");
    assertThat(proxies.isSecure(STRANGER, List.of("https"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.7                          | 198.51.100.7",
        "203.0.113.9, 198.51.100.7             | 198.51.100.7",
        "127.0.0.1, 10.0.0.9, 198.51.100.7     | 198.51.100.7",
        "198.51.100.7, 10.0.0.9                | 198.51.100.7",
        "6.6.6.6, 198.51.100.7,10.9.9.9,fd00::2| 198.51.100.7",
        "198.51.100.7:50123                    | 198.51.100.7",
        "[2001:db8::1]:443                     | 2001:db8:0:0:0:0:0:1",
        "2001:db8::1                           | 2001:db8:0:0:0:0:0:1",
        "::ffff:198.51.100.7                   | 198.51.100.7",
        "10.0.0.9                              | 10.0.0.9",
        "''                                    | 10.0.0.1",
        "unknown                               | 10.0.0.1",
        "198.51.100.7, unknown                 | 10.0.0.1",
        "198.51.100.7, 10.0.0.9, evil.example  | 10.0.0.1",
        "localhost                             | 10.0.0.1",
        "1.2.3                                 | 10.0.0.1",
        "1.2.3.256                             | 10.0.0.1",
        "2130706433                            | 10.0.0.1",
        "0x7f000001                            | 10.0.0.1",
        "198.51.100.7 203.0.113.9              | 10.0.0.1",
        "<script>alert(1)</script>             | 10.0.0.1",
        "198.51.100.7;DROP TABLE staff         | 10.0.0.1",
        "1:2:3:4:5:6:7:8:9                     | 10.0.0.1",
        "[::1                                  | 10.0.0.1"
      })
  void whenOurProxyForwards_thenTheLastOneItDoesNotKnowIsTheCaller(String header, String caller) {
    assertThat(caller(PROXY, header)).isEqualTo(caller);
  }

  @Test
  void whenTheHeaderComesTwice_thenTheLastLineWasWrittenByOurs() {
    assertThat(caller(PROXY, "6.6.6.6", CALLER)).isEqualTo(CALLER);
    assertThat(caller(PROXY, CALLER, "10.0.0.9")).isEqualTo(CALLER);
  }

  @Test
  void whenAThousandProxiesAreNamed_thenTheReadingEnds() {
    String many = CALLER + ",10.0.0.9".repeat(1000);
    assertThat(caller(PROXY, many)).isEqualTo("10.0.0.9");
    assertThat(caller(PROXY, "9".repeat(100_000))).isEqualTo(PROXY);
  }

  @Test
  void whenTheProxyWasCalledOverTls_thenTheCallIsSecure() {
    assertThat(proxies.isSecure(PROXY, List.of("https"))).isTrue();
    assertThat(proxies.isSecure(PROXY, List.of("https, http"))).isFalse();
    assertThat(proxies.isSecure(PROXY, List.of("http", "https"))).isTrue();
    assertThat(proxies.isSecure(PROXY, List.of("https;x"))).isFalse();
    assertThat(proxies.isSecure(PROXY, List.of())).isFalse();
  }

  /** Whatever the caller writes, what our own proxy appends to it decides. */
  @Test
  void whenTheCallerInventsAnything_thenOurProxysWordStands() {
    Random random = new Random(20261120);
    for (int i = 0; i < 20_000; i++) {
      assertThat(caller(PROXY, invented(random) + ", " + CALLER)).isEqualTo(CALLER);
      assertThat(caller(PROXY, invented(random), CALLER + "," + PROXY)).isEqualTo(CALLER);
    }
  }

  /** Whatever stands in the header, the answer is an address, and never one that is not there. */
  @Test
  void whenTheHeaderIsAnything_thenTheAnswerIsAnAddress() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      assertThat(caller(PROXY, invented(random))).matches("[0-9a-f.:]{2,45}");
    }
  }

  private static String invented(Random random) {
    String[] words = {
      "10.0.0.1",
      "::1",
      "127.0.0.1",
      "unknown",
      ",",
      ",,",
      " ",
      "\t",
      "\"",
      "[",
      "]",
      ":",
      "%",
      "for=",
      "1.1.1.1",
      "fd00::1",
      "%00",
      "é",
      "99999999999",
      "-1",
      "/8",
      ";"
    };
    List<String> made = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      made.add(words[random.nextInt(words.length)]);
    }
    return String.join("", made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "fd00::/129",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "proxy.example",
        "*",
        "10/8"
      })
  void whenTheConfigurationIsWrong_thenTheHallDoesNotGuess(String list) {
    assertThatThrownBy(() -> Proxies.of(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("certhall.proxies");
  }

  @Test
  void whenARangeIsNotOnAByte_thenItsLastBitsCount() {
    Proxies odd = Proxies.of("172.16.0.0/12");
    assertThat(odd.believes("172.31.255.255")).isTrue();
    assertThat(odd.believes("172.32.0.0")).isFalse();
    assertThat(Proxies.of("0.0.0.0/0").believes("8.8.8.8")).isTrue();
    assertThat(Proxies.of("0.0.0.0/0").believes("::1")).isFalse();
    assertThat(Proxies.of("127.0.0.1").believes(null)).isFalse();
  }
}
