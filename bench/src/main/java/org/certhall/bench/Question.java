package org.certhall.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** OCSP requests about the certificates of {@link Rows}, as a script for {@code wrk}. */
final class Question {

  private static final byte[] SERIAL_MARK = "Z0123456789abcde".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NONCE_MARK =
      "nonce-of-thirty-two-octets-here!".getBytes(StandardCharsets.US_ASCII);

  private final X509CertificateHolder issuer;

  Question(byte[] issuer) throws IOException {
    this.issuer = new X509CertificateHolder(issuer);
  }

  /** DER of a request without nonce. */
  byte[] about(long row) throws OCSPException, OperatorCreationException, IOException {
    return request(serial(row), false);
  }

  /** GET of RFC 5019: the request in the path. */
  String pathAbout(long row) throws OCSPException, OperatorCreationException, IOException {
    return "/ocsp/"
        + Base64.getEncoder()
            .encodeToString(about(row))
            .replace("+", "%2B")
            .replace("/", "%2F")
            .replace("=", "%3D");
  }

  /** About one of the first rows each time, or always about the same; a nonce forbids keeping. */
  Path script(Path file, long first, long last, boolean nonce)
      throws IOException, OCSPException, OperatorCreationException {
    byte[] request = request(SERIAL_MARK, nonce);
    int serial = indexOf(request, SERIAL_MARK);
    int after = serial + SERIAL_MARK.length;
    int mark = nonce ? indexOf(request, NONCE_MARK) : request.length;
    int rest = nonce ? mark + NONCE_MARK.length : request.length;
    String script =
        "local head = 'POST /ocsp HTTP/1.1\\r\\nHost: localhost\\r\\n"
            + "Content-Type: application/ocsp-request\\r\\nContent-Length: "
            + request.length
            + "\\r\\n\\r\\n' .. "
            + text(request, 0, serial)
            + "\nlocal middle = "
            + text(request, after, mark)
            + "\nlocal tail = "
            + text(request, rest, request.length)
            + "\nlocal nonce = "
            + nonce
            + "\nlocal first, last, count = "
            + first
            + ", "
            + last
            + ", 0\n"
            + """
            math.randomseed(os.time())
            local floor = math.floor
            local function four(n)
              return string.char(
                floor(n / 16777216) % 256, floor(n / 65536) % 256, floor(n / 256) % 256, n % 256)
            end
            request = function()
              count = count + 1
              local i = first == last and first or math.random(first, last)
              local serial = 'Z' .. four((i * SCATTER) % SPAN) .. '\\0\\0\\0\\0\\0\\0\\0' .. four(i)
              local mark = nonce and string.format('%016d%016d', count, math.random(0, 999999999)) or ''
              return head .. serial .. middle .. mark .. tail
            end
            """
                .replace("SCATTER", "" + Rows.SCATTER)
                .replace("SPAN", "" + Rows.SPAN);
    return Files.writeString(file, script);
  }

  private byte[] request(byte[] serial, boolean nonce)
      throws OCSPException, OperatorCreationException, IOException {
    OCSPReqBuilder builder = new OCSPReqBuilder();
    builder.addRequest(
        new CertificateID(
            new BcDigestCalculatorProvider()
                .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
            issuer,
            new BigInteger(1, serial)));
    if (nonce) {
      builder.setRequestExtensions(
          new Extensions(
              new Extension(
                  OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                  false,
                  new DEROctetString(NONCE_MARK).getEncoded())));
    }
    return builder.build().getEncoded();
  }

  private static byte[] serial(long row) {
    String hexadecimal =
        String.format(Locale.ROOT, "5A%08X%022X", row * Rows.SCATTER % Rows.SPAN, row);
    return new BigInteger(hexadecimal, 16).toByteArray();
  }

  /** As a Lua literal. */
  private static String text(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder("'");
    for (byte one : Arrays.copyOfRange(bytes, from, to)) {
      text.append(String.format(Locale.ROOT, "\\%03d", one & 0xff));
    }
    return text.append('\'').toString();
  }

  private static int indexOf(byte[] bytes, byte[] mark) {
    for (int i = 0; i <= bytes.length - mark.length; i++) {
      if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
        return i;
      }
    }
    throw new IllegalStateException("the mark is not in the request");
  }
}
