package org.certhall.certificate.entity;

import java.util.Optional;
import org.certhall.subscriber.entity.SocialCreditCode;

/** Whom a certificate names: an organisation, or an authority of this hall. */
public sealed interface CertificateSubject
    permits OrganisationSubject, CertificateSubject.OfAuthority, CertificateSubject.OfPartner {

  /** The distinguished name as RFC 4514 text, most general part first. */
  String distinguishedName();

  /** The number under which the subject's certificates are found. */
  Optional<SocialCreditCode> code();

  /** Whom the other certificate of the pair names, to the letter. */
  record OfPartner(String distinguishedName, Optional<SocialCreditCode> code)
      implements CertificateSubject {

    public static OfPartner of(Certificate partner) {
      return new OfPartner(partner.subject(), partner.creditCode().map(SocialCreditCode::new));
    }
  }

  /** An authority: its name was checked when it was founded. */
  record OfAuthority(String distinguishedName) implements CertificateSubject {
    @Override
    public Optional<SocialCreditCode> code() {
      return Optional.empty();
    }
  }
}
