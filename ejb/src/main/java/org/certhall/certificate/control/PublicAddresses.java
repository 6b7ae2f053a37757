package org.certhall.certificate.control;

import java.net.URI;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.ListScope;

/** Where the world finds certificates and revocation lists; these stand inside certificates. */
public record PublicAddresses(String base) {

  public PublicAddresses {
    base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    String scheme = URI.create(base).getScheme();
    // RFC 5280, section 8: a list that must itself be verified by TLS can make a circle.
    if (!"http".equals(scheme) && !"https".equals(scheme)) {
      throw new IllegalArgumentException("not an address of the web: " + base);
    }
  }

  public String revocationList(ListScope scope) {
    return base + "/crl/" + scope + ".crl";
  }

  /** What was revoked in the scope since its newest complete list. */
  public String deltaList(ListScope scope) {
    return base + "/crl/" + scope + ".delta.crl";
  }

  /** Where it is asked what a certificate is worth (RFC 6960). */
  public String status() {
    return base + "/ocsp";
  }

  public String certificate(AuthorityName authority) {
    return base + "/ca/" + authority + ".cer";
  }
}
