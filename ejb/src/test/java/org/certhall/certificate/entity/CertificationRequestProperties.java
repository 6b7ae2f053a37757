package org.certhall.certificate.entity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.Profiles;
import org.certhall.certificate.control.RequestChecks;
import org.certhall.problem.Problem;

/** No bytes make the parser or the checks throw anything but the named refusal. */
class CertificationRequestProperties {

  private static final CertificateProfile PROFILE =
      new Profiles("1.2.156.112570.11.210").get(ProfileName.ORGANISATION_SIGNATURE);

  @Property(tries = 500)
  void anyBytes(@ForAll @Size(max = 400) byte[] bytes) {
    readAndCheck(bytes);
  }

  @Property(tries = 500)
  void bytesThatBeginAsDer(@ForAll @Size(min = 2, max = 200) byte[] bytes) {
    byte[] der = bytes.clone();
    der[0] = 0x30;
    der[1] = (byte) (der.length <= 129 ? der.length - 2 : 0x81);
    readAndCheck(der);
  }

  @Property(tries = 1500)
  void goodRequestsWithOneByteChanged(
      @ForAll("requests") String file,
      @ForAll @IntRange(max = 1200) int place,
      @ForAll byte value) {
    byte[] der = Fixtures.request(file).der();
    der[place % der.length] = value;
    readAndCheck(der);
  }

  @Property(tries = 500)
  void goodRequestsWithAPieceCutOut(
      @ForAll("requests") String file,
      @ForAll @IntRange(max = 1200) int from,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    byte[] der = Fixtures.request(file).der();
    int start = from % der.length;
    int end = Math.min(der.length, start + length);
    byte[] cut = new byte[der.length - (end - start)];
    System.arraycopy(der, 0, cut, 0, start);
    System.arraycopy(der, end, cut, start, der.length - end);
    readAndCheck(cut);
  }

  @Provide
  Arbitrary<String> requests() {
    return Arbitraries.of(
        "good_p256.csr", "good_rsa_2048.csr", "good_sm2.csr", "curve_spelt_out.csr");
  }

  private static void readAndCheck(byte[] bytes) {
    try {
      new RequestChecks().check(CertificationRequest.read(bytes), PROFILE);
    } catch (Problem expected) {
      // The one way to say no.
    }
    try {
      new RequestChecks().check(CertificationRequest.parse(bytes), PROFILE);
    } catch (Problem expected) {
      // The one way to say no.
    }
  }
}
