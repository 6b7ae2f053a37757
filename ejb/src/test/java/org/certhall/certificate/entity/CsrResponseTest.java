package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.certificate.Fixtures;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files were put together outside, of what openssl has made. */
class CsrResponseTest {

  private static CsrResponse read(String file) {
    return CsrResponse.parse(Fixtures.bytes(file));
  }

  @Test
  void whenItIsOfAPair_thenItIsReadAndWrittenTheSame() {
    CsrResponse answer = read("csr_response_pair.der");

    assertThat(answer.signature().serial()).hasToString("01");
    assertThat(answer.encryption().orElseThrow().serial()).hasToString("02");
    assertThat(answer.key().orElseThrow().der()).isEqualTo(Fixtures.bytes("envelope_good.der"));
    assertThat(answer.der()).isEqualTo(Fixtures.bytes("csr_response_pair.der"));
  }

  @Test
  void whenPutTogetherFromTheSameParts_thenTheBytesAreTheSame() {
    CsrResponse answer = read("csr_response_pair.der");

    assertThat(
            CsrResponse.of(
                    answer.signature(),
                    answer.encryption().orElseThrow(),
                    answer.key().orElseThrow())
                .der())
        .isEqualTo(Fixtures.bytes("csr_response_pair.der"));
  }

  @Test
  void whenThereIsNoPair_thenTheSignatureCertificateStandsAlone() {
    CsrResponse answer = read("csr_response_single.der");

    assertThat(answer.encryption()).isEmpty();
    assertThat(answer.key()).isEmpty();
    assertThat(answer.der()).isEqualTo(Fixtures.bytes("csr_response_single.der"));
  }

  @ParameterizedTest
  @CsvSource({
    "csr_response_key_without_certificate.der, CSR_RESPONSE_MALFORMED",
    "csr_response_no_certificate.der, CSR_RESPONSE_MALFORMED",
    "csr_response_envelope_bad.der, KEY_ENVELOPE_MALFORMED",
    "envelope_good.der, CSR_RESPONSE_MALFORMED",
    "good_sm2.csr, CSR_RESPONSE_MALFORMED"
  })
  void whenItIsSomethingElse_thenRefusedByName(String file, ProblemType why) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }
}
