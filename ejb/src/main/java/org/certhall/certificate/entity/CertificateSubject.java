package org.certhall.certificate.entity;

import java.util.Optional;
import org.certhall.subscriber.entity.SocialCreditCode;

/** Whom a certificate names: an organisation, or an authority of this hall. */
public sealed interface CertificateSubject
    permits OrganisationSubject, CertificateSubject.OfAuthority {

  /** The distinguished name as RFC 4514 text, most general part first. */
  String distinguishedName();

  /** The number under which the subject's certificates are found. */
  Optional<SocialCreditCode> code();

  /** An authority: its name was checked when it was founded. */
  record OfAuthority(String distinguishedName) implements CertificateSubject {
    @Override
    public Optional<SocialCreditCode> code() {
      return Optional.empty();
    }
  }
}
