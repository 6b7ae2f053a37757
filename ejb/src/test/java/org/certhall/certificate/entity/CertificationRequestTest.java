package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.certhall.certificate.Fixtures;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationRequestTest {

  @ParameterizedTest
  @ValueSource(strings = {"good_p256.csr", "good_p384.csr", "good_rsa_2048.csr", "good_sm2.csr"})
  void whenOpensslMadeIt_thenItIsRead(String file) {
    assertThat(Fixtures.request(file).keyDigest()).hasSize(64);
  }

  @Test
  void whenPemAndDerAreTheSameRequest_thenSoIsTheKey() {
    assertThat(Fixtures.request("good_p256.der").keyDigest())
        .isEqualTo(Fixtures.request("good_p256.csr").keyDigest());
  }

  @Test
  void whenTextStandsAroundPem_thenItIsRead() {
    String pem = new String(Fixtures.bytes("good_p256.csr"), StandardCharsets.US_ASCII);
    byte[] mail =
        ("Subject: 申请\r\n\r\n" + pem.replace("\n", "\r\n") + "\r\n谢谢")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(CertificationRequest.read(mail).keyDigest()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({
    "not_pem.csr,REQUEST_NOT_PEM",
    "certificate_instead.csr,REQUEST_NOT_PEM",
    "cut_short.csr,REQUEST_MALFORMED",
    "byte_too_many.csr,REQUEST_MALFORMED",
  })
  void whenUnreadable_thenRefusedBesideTheField(String file, ProblemType type) {
    assertThatThrownBy(() -> Fixtures.request(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(type);
              assertThat(problem.field()).isEqualTo("request");
            });
  }

  @Test
  void whenNothingIsGiven_thenRequired() {
    assertThatThrownBy(() -> CertificationRequest.read(new byte[0]))
        .hasMessageContaining("required");
    assertThatThrownBy(() -> CertificationRequest.read(null)).hasMessageContaining("required");
  }

  @Test
  void whenFileIsHuge_thenRefusedByItsSize() {
    assertThatThrownBy(() -> CertificationRequest.read(new byte[50_000_000]))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.REQUEST_TOO_LARGE));
  }

  @Test
  void whenNestedVeryDeep_thenRefusedWithoutRunningOutOfStack() {
    byte[] deep = new byte[16_000];
    Arrays.fill(deep, (byte) 0x30);
    for (int i = 1; i < deep.length; i += 2) {
      deep[i] = (byte) 0x80;
    }
    assertThatThrownBy(() -> CertificationRequest.parse(deep)).isInstanceOf(Problem.class);
  }
}
