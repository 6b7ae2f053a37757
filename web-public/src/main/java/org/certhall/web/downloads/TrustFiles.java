package org.certhall.web.downloads;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.certhall.certificate.boundary.AuthorityView;
import org.certhall.certificate.boundary.PublicationDesk;
import org.certhall.certificate.boundary.PublishedList;

/** The authorities' certificates and revocation lists, with the age of each list. */
@Named
@RequestScoped
public class TrustFiles {

  @EJB private PublicationDesk desk;

  private List<TrustFile> all;

  public List<TrustFile> getAll() {
    if (all == null) {
      all = desk.authorities().stream().map(this::file).toList();
    }
    return all;
  }

  private TrustFile file(AuthorityView authority) {
    PublishedList list = desk.revocationListOf(authority.name(), 0);
    return new TrustFile(
        authority.name(),
        authority.subject(),
        authority.algorithm(),
        list.number(),
        list.thisUpdate(),
        list.nextUpdate());
  }

  /** One authority; its files are found by its name. */
  public record TrustFile(
      String name,
      String subject,
      String algorithm,
      long listNumber,
      Instant publishedAt,
      Instant nextAt) {

    /** The last part of the subject, by which people call an authority. */
    public String commonName() {
      return subject.replaceFirst("(?s)^.*CN=", "");
    }
  }
}
