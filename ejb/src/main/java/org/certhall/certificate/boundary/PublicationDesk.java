package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.PublicAddresses;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.database.control.Durability;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** What everybody may fetch: the authorities, their certificates, their revocation lists. */
@Stateless
public class PublicationDesk {

  private static final Logger LOG = Logger.getLogger(PublicationDesk.class.getName());

  @Inject private AuthorityStore authorities;
  @Inject private RevocationListStore lists;
  @Inject private PublicAddresses addresses;
  @Inject private DueLists due;
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

  @Anyone
  public PublishedList revocationListOf(String authority) {
    return lists
        .latest(new AuthorityName(authority))
        .map(PublishedList::new)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** A piece of a list that has been published: 1, 2, 3 … */
  @Anyone
  public byte[] partOf(PublishedList list, int part) {
    return lists.part(list.id(), part).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /**
   * Publishes each list that has lived half its life. An authority that cannot sign keeps none of
   * the others from it.
   *
   * @return how many were published, all of them on disk
   */
  @Needs(Right.RUN_JOB)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int publishDue() {
    int published = (int) due.names().stream().filter(this::isPublished).count();
    durability.sync();
    return published;
  }

  private boolean isPublished(AuthorityName name) {
    try {
      due.publish(name);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The revocation list of " + name + " could not be published", e);
      return false;
    }
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
