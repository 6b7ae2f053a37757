package org.certhall.assistant.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.bouncycastle.cert.X509CertificateHolder;

/** DER in the form people paste. */
public final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  public static String of(X509CertificateHolder certificate) {
    try {
      return of("CERTIFICATE", certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String of(String kind, byte[] der) {
    String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
  }
}
