package org.certhall.certificate.boundary;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.certhall.authority.control.DistinguishedNames;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The distinguished name of an authority from what was typed. */
final class AuthoritySubject {

  /** RFC 5280, appendix A: ub-common-name and ub-organization-name. */
  private static final int LONGEST = 64;

  private AuthoritySubject() {}

  /** RFC 4514 text, most general part first. */
  static String of(String organisation, String commonName) {
    return DistinguishedNames.text(
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, checked(organisation, "organisation"))
            .addRDN(BCStyle.CN, checked(commonName, "commonName"))
            .build());
  }

  private static String checked(String text, String field) {
    String typed = text == null ? "" : text.strip();
    if (typed.isEmpty()) {
      throw Problem.of(ProblemType.REQUIRED).at(field);
    }
    if (typed.codePointCount(0, typed.length()) > LONGEST) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST).at(field);
    }
    return typed;
  }
}
