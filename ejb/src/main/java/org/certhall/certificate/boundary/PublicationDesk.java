package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.Freshness;
import org.certhall.certificate.control.PublicAddresses;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.database.control.Durability;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** What everybody may fetch: the authorities, their certificates, their revocation lists. */
@Stateless
public class PublicationDesk {

  @Inject private AuthorityStore authorities;
  @Inject private RevocationListStore lists;
  @Inject private PublicAddresses addresses;
  @Inject private Freshness freshness;
  @Inject private DueLists due;
  @Inject private ListOutlet outlet;
  @Inject private Durability durability;

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

  /**
   * The newest list.
   *
   * @param partition 1, 2, 3 …; 0 for the authority's whole list
   */
  @Anyone
  public PublishedList revocationListOf(String authority, int partition) {
    return published(lists.latest(new ListScope(new AuthorityName(authority), partition)));
  }

  /** What has been revoked since the newest complete list, if the CA publishes such lists. */
  @Anyone
  public PublishedList deltaListOf(String authority, int partition) {
    return published(lists.latestDelta(new ListScope(new AuthorityName(authority), partition)));
  }

  private static PublishedList published(Optional<RevocationList> list) {
    return list.map(PublishedList::new).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** A piece of a list that has been published: 1, 2, 3 … */
  @Anyone
  public byte[] partOf(PublishedList list, int part) {
    return lists.part(list.id(), part).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /**
   * Publishes each list that is due. An authority that cannot sign keeps none of the others from
   * it.
   *
   * @return how many were published, all of them on disk
   */
  @Needs(Right.RUN_JOB)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int publishDue() {
    int published = (int) due.scopes().stream().filter(outlet::refresh).count();
    durability.sync();
    return published;
  }

  /** Whether lists and responders are renewed as they should be; it names none of them. */
  @Anyone
  public Standing standing() {
    return new Standing(freshness.report());
  }

  private AuthorityView view(Authority authority) {
    return new AuthorityView(
        authority.name().value(),
        authority.subject(),
        authority.keyAlgorithm().name(),
        addresses.certificate(authority.name()),
        addresses.revocationList(ListScope.whole(authority.name())),
        addresses.status());
  }
}
