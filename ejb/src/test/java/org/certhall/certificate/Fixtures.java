package org.certhall.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.certhall.certificate.entity.CertificationRequest;

/** Requests of openssl, in files named by their defect. */
public final class Fixtures {

  private Fixtures() {}

  public static byte[] bytes(String file) {
    try (InputStream in = Fixtures.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static CertificationRequest request(String file) {
    return CertificationRequest.read(bytes(file));
  }
}
