package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.TBSCertificate;

/**
 * Looks at what is about to be signed as a stranger would: from its bytes. What it finds is a fault
 * of the hall, not of whoever asks.
 */
final class Lint {

  private final CertificateDraft draft;

  Lint(CertificateDraft draft) {
    this.draft = draft;
  }

  void check(byte[] toBeSigned) {
    TBSCertificate tbs = TBSCertificate.getInstance(toBeSigned);
    List<LintRule> broken =
        Arrays.stream(LintRule.values()).filter(rule -> !rule.holds(tbs, draft)).toList();
    if (!broken.isEmpty() || !Arrays.equals(toBeSigned, der(tbs))) {
      throw new IllegalStateException(
          "not signed: profile "
              + draft.profile().name()
              + " breaks "
              + broken.stream().map(LintRule::clause).collect(Collectors.joining("; ")));
    }
  }

  private static byte[] der(TBSCertificate tbs) {
    try {
      return tbs.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
