package org.certhall.bench.inside;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.branch.boundary.Gate;
import org.certhall.certificate.boundary.CertificationDesk;
import org.certhall.certificate.boundary.FoundingDesk;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.rights.control.Anyone;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;

/** A desk like the hall's own, behind the same gate: it may ask for certificates. */
@Stateless
@Interceptors(Gate.class)
public class InsideDesk {

  private static final OrganisationSubject SUBJECT =
      new OrganisationSubject(
          new OrganisationName("云海量具有限公司"), new SocialCreditCode("914403001922038216"));

  @EJB private CertificationDesk certification;
  @EJB private FoundingDesk founding;
  @Inject private AuthorityStore authorities;
  @Inject private KeyStores keys;
  @Inject private Publication publication;

  /** A certificate for the request, as a desk that has verified the organisation asks for it. */
  @Anyone
  public String certify(byte[] request, String orderNumber) {
    return certification
        .certify(
            CertificationRequest.read(request),
            ProfileName.ORGANISATION_SIGNATURE,
            orderNumber,
            SUBJECT)
        .serial()
        .toString();
  }

  /** A root that certifies nobody but an issuing authority of this algorithm. */
  @Anyone
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void found(String name, KeyAlgorithm algorithm) {
    AuthorityName root = new AuthorityName(name + "-root");
    found(root, algorithm, root);
    found(new AuthorityName(name), algorithm, root);
  }

  private void found(AuthorityName name, KeyAlgorithm algorithm, AuthorityName issuer) {
    founding.register(
        name, "C=CN,O=CertHall bench,CN=" + name, KeyStoreName.SOFTWARE, algorithm, issuer);
    founding.publishFirstList(name);
    founding.certify(name);
    founding.appointResponder(name);
  }

  /** Signs so often with the key of the authority: the ceiling of its key store. */
  @Anyone
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void sign(String authority, int times) {
    byte[] data = new byte[700];
    Issuer issuer = Issuer.of(authorities.find(new AuthorityName(authority)).orElseThrow(), keys);
    for (int i = 0; i < times; i++) {
      keys.sign(issuer.key(), issuer.scheme(), data);
    }
  }

  /** The next complete list of the authority, from the database into the database. */
  @Anyone
  public void publish(String authority) {
    publication.publish(ListScope.whole(new AuthorityName(authority)));
  }
}
