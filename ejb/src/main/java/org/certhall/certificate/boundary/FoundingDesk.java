package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.DistinguishedNames;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.certificate.control.AuthorityRequest;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.OutsideCertificate;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.ResponderStore;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateSubject;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.Responder;
import org.certhall.certificate.entity.Wish;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Inside;

/**
 * Founds an authority in four steps, each a transaction of its own and each done but once: a key
 * and a name, an empty revocation list, a certificate, a responder. Broken off anywhere, the steps
 * are called again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FoundingDesk {

  @Inject private AuthorityStore authorities;
  @Inject private KeyStores keys;
  @Inject private Publication publication;
  @Inject private RevocationEpochs epochs;
  @Inject private IssuanceCycle cycle;
  @Inject private ResponderStore responders;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** A key, and a name for it. The issuer of a root is itself. */
  @Inside
  public void register(
      AuthorityName name,
      String subject,
      KeyStoreName store,
      KeyAlgorithm algorithm,
      AuthorityName issuer) {
    if (authorities.find(name).isPresent()) {
      return;
    }
    String keyName = "authority-" + name;
    KeyHandle key = keys.findOrCreate(store, keyName, algorithm);
    authorities.add(
        name.equals(issuer)
            ? Authority.root(name, subject, key)
            : Authority.under(authorities.find(issuer).orElseThrow(), name, subject, key));
    epochs.begin(name);
    audit.record(
        AuditEvent.of("authority.registered", name.value())
            .with("subject", subject)
            .with("store", store.value()));
  }

  /** The same for one that somebody outside shall certify. */
  @Inside
  public void registerForOutside(
      AuthorityName name, String subject, KeyStoreName store, KeyAlgorithm algorithm) {
    KeyHandle key = keys.findOrCreate(store, "authority-" + name, algorithm);
    authorities.add(Authority.forOutside(name, subject, key));
    epochs.begin(name);
    audit.record(
        AuditEvent.of("authority.registered", name.value())
            .with("subject", subject)
            .with("store", store.value()));
  }

  /**
   * The certificate from outside, if it is one. The list comes out anew: it names the authority as
   * the certificate does, to the byte.
   */
  @Inside
  public void accept(AuthorityName name, OutsideCertificate given) {
    Authority authority = authorities.find(name).orElseThrow();
    if (authority.certificate().isPresent() || !authority.isOutside()) {
      throw Problem.of(ProblemType.AUTHORITY_CERTIFIED_ALREADY);
    }
    given.demandFor(Issuer.of(authority, keys), clock.instant());
    authority.becomeCertifiedOutside(given.own(), given.issuer());
    takeChargeIfNobodyHas(authority);
    publication.publish(ListScope.whole(name));
    audit.record(AuditEvent.of("authority.certified", name.value()).with("by", "outside"));
  }

  /** The first revocation list, before the first certificate. */
  @Inside
  public void publishFirstList(AuthorityName name) {
    publishFirst(ListScope.whole(name));
    authorities.find(name).orElseThrow().becomeListed();
  }

  private void publishFirst(ListScope scope) {
    if (publication.hasNone(scope)) {
      publication.publish(scope);
    }
  }

  /**
   * Certificates issued from now on stand on one of so many lists, or on the whole one for 0. The
   * lists lie ready before the first certificate names one.
   */
  @Inside
  public void divideLists(AuthorityName name, int partitions) {
    for (int partition = 1; partition <= partitions; partition++) {
      publishFirst(new ListScope(name, partition));
    }
    authorities.find(name).orElseThrow().divideLists(partitions);
  }

  /** The certificate, from its issuer. */
  @Inside
  public void certify(AuthorityName name) {
    Authority authority = authorities.find(name).orElseThrow();
    if (authority.certificate().isPresent()) {
      return;
    }
    Certificate certificate =
        cycle.certify(
            new Wish(
                authority.issuer(),
                authority.isRoot() ? ProfileName.ROOT : ProfileName.ISSUING,
                AuthorityRequest.of(Issuer.of(authority, keys), keys),
                new CertificateSubject.OfAuthority(authority.subject()),
                "founding-" + name));
    authority.becomeCertified(certificate.encoded());
    takeChargeIfNobodyHas(authority);
    audit.record(
        AuditEvent.of("authority.certified", name.value())
            .with("serial", certificate.serial().toString()));
  }

  private void takeChargeIfNobodyHas(Authority authority) {
    if (!authority.isRoot() && authorities.inChargeOf(authority.family()).isEmpty()) {
      authorities.moveCharge(authority);
    }
  }

  /** Organisations whose keys are of its family are certified by it from now on. */
  @Inside
  public void putInCharge(AuthorityName name) {
    Authority authority = authorities.find(name).orElseThrow();
    if (authority.isRoot() || !authority.isReady()) {
      throw Problem.of(ProblemType.AUTHORITY_ISSUER_UNFIT);
    }
    authorities.moveCharge(authority);
    audit.record(
        AuditEvent.of("authority.in-charge", name.value())
            .with("family", authority.family().name()));
  }

  /** A key that answers for the authority, unless the one it has is still young. */
  @Inside
  public void appointResponder(AuthorityName name) {
    Authority authority = authorities.find(name).orElseThrow();
    Optional<Responder> before = responders.newest(name);
    if (before.filter(one -> !one.isDue(clock.instant())).isPresent()) {
      return;
    }
    long number = before.map(Responder::number).orElse(0L) + 1;
    String keyName = Responder.keyName(name, number);
    KeyHandle key = keys.findOrCreate(authority.keyStore(), keyName, authority.keyAlgorithm());
    String subject = authority.subject() + " OCSP";
    Issuer responder = new Issuer(name, DistinguishedNames.of(subject), key, Optional.empty());
    Certificate certificate =
        cycle.certify(
            new Wish(
                name,
                ProfileName.OCSP_RESPONDER,
                AuthorityRequest.of(responder, keys),
                new CertificateSubject.OfAuthority(subject),
                keyName));
    responders.add(Responder.certified(name, number, key, certificate));
    audit.record(
        AuditEvent.of("authority.responder-appointed", name.value())
            .with("serial", certificate.serial().toString()));
  }
}
