package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.branch.control.Anyone;
import org.certhall.branch.control.Needs;
import org.certhall.branch.control.Right;
import org.certhall.certificate.control.PublicAddresses;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** What everybody may fetch: the authorities, their certificates, their revocation lists. */
@Stateless
public class PublicationDesk {

  @Inject private AuthorityStore authorities;
  @Inject private RevocationListStore lists;
  @Inject private PublicAddresses addresses;
  @Inject private Publication publication;

  @Anyone
  public List<AuthorityView> authorities() {
    return authorities.all().stream().filter(Authority::isReady).map(this::view).toList();
  }

  @Anyone
  public EncodedCertificate certificateOf(String authority) {
    return authorities
        .find(new AuthorityName(authority))
        .flatMap(Authority::certificate)
        .map(EncodedCertificate::of)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  @Anyone
  public PublishedList revocationListOf(String authority) {
    return lists
        .latest(new AuthorityName(authority))
        .map(PublishedList::new)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /**
   * Publishes each list that has lived half its life.
   *
   * @return how many were published
   */
  @Needs(Right.RUN_JOB)
  public int publishDue() {
    List<AuthorityName> due =
        authorities.all().stream().map(Authority::name).filter(publication::isDue).toList();
    due.forEach(publication::publish);
    return due.size();
  }

  private AuthorityView view(Authority authority) {
    return new AuthorityView(
        authority.name().value(),
        authority.subject(),
        authority.keyAlgorithm().name(),
        addresses.certificate(authority.name()),
        addresses.revocationList(authority.name()),
        addresses.status());
  }
}
