package org.certhall.certificate.entity;

import java.util.Optional;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;

/** An organisation as a certificate names it. */
public record OrganisationSubject(OrganisationName name, SocialCreditCode creditCode)
    implements CertificateSubject {

  /** RFC 5280, appendix A: ub-common-name and ub-organization-name. */
  private static final int LONGEST = 64;

  public OrganisationSubject {
    if (name.value().codePointCount(0, name.value().length()) > LONGEST) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST).at("organisationName");
    }
  }

  @Override
  public String distinguishedName() {
    String escaped = escape(name.value());
    return "C=CN,O=" + escaped + ",CN=" + escaped;
  }

  @Override
  public Optional<SocialCreditCode> code() {
    return Optional.of(creditCode);
  }

  /** RFC 4514, section 2.4. */
  private static String escape(String text) {
    return text.replaceAll("([,+\"\\\\<>;=])", "\\\\$1");
  }
}
