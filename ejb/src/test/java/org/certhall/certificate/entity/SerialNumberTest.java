package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {

  @Property(tries = 200)
  void whatIsShownIsReadBack(
      @ForAll @BigRange(min = "1", max = "730750818665451459101842416358141509827966271487")
          BigInteger value) {
    SerialNumber serial = new SerialNumber(value);
    assertThat(SerialNumber.parse(serial.toString())).isEqualTo(serial);
  }

  @Test
  void whenCopiedFromViewer_thenSpacesAndColonsAreForgiven() {
    assertThat(SerialNumber.parse("56:75:76 46:c1")).hasToString("56757646C1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "00", "xyz", "-1", "ffffffffffffffffffffffffffffffffffffffff", "1'--"})
  void whenNoSerial_thenRefused(String text) {
    assertThatThrownBy(() -> SerialNumber.parse(text)).isInstanceOf(Problem.class);
  }

  @Test
  void whenRandom_thenPositiveLongAndNeverTheSame() {
    SecureRandom random = new SecureRandom();
    Set<SerialNumber> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      SerialNumber serial = SerialNumber.random(random);
      assertThat(serial.value()).isPositive();
      assertThat(seen.add(serial)).isTrue();
    }
    assertThat(seen).anySatisfy(serial -> assertThat(serial.value().bitLength()).isEqualTo(128));
  }
}
