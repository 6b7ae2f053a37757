package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScratchFileTest {

  @Test
  void whenWritten_thenItIsGivenBackAsOftenAsAsked() throws IOException {
    byte[] bytes = new byte[200_000];
    bytes[199_999] = 7;
    try (ScratchFile scratch = new ScratchFile()) {
      scratch.sink().write(bytes);
      assertThat(scratch.size()).isEqualTo(bytes.length);
      for (int i = 0; i < 2; i++) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scratch.copyTo(out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
      }
    }
  }
}
