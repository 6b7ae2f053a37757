package org.certhall.certificate.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Certificate;
import org.certhall.authority.control.DistinguishedNames;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.ResponderStore;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.Responder;
import org.certhall.certificate.entity.RevocationList;

/** Puts together what tells how an authority is. */
@Dependent
class AuthorityStates {

  @Inject RevocationListStore lists;
  @Inject ResponderStore responders;

  AuthorityState of(Authority authority) {
    Optional<RevocationList> list = lists.latest(ListScope.whole(authority.name()));
    Optional<Certificate> own = authority.certificate().map(Certificate::getInstance);
    return new AuthorityState(
        authority.name().value(),
        authority.subject(),
        authority.keyAlgorithm().name(),
        authority.keyStore().value(),
        authority.isRoot(),
        authority.isOutside(),
        authority.isReady(),
        authority.isInCharge(),
        issuerOf(authority),
        own.map(AuthorityStates::endOf),
        list.map(RevocationList::number),
        list.map(RevocationList::nextUpdate),
        responders.newest(authority.name()).map(Responder::notAfter));
  }

  private static Instant endOf(Certificate certificate) {
    return certificate.getEndDate().getDate().toInstant();
  }

  private static Optional<String> issuerOf(Authority authority) {
    return authority.isOutside()
        ? authority
            .outsideIssuer()
            .map(Certificate::getInstance)
            .map(Certificate::getSubject)
            .map(DistinguishedNames::text)
        : Optional.of(authority.issuer()).map(AuthorityName::value);
  }
}
