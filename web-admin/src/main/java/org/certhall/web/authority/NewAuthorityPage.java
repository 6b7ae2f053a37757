package org.certhall.web.authority;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.boundary.AuthorityDesk;
import org.certhall.certificate.boundary.NewAuthority;

/** Founding an authority. */
@Named("newAuthority")
@RequestScoped
public class NewAuthorityPage {

  /** In the form: the authority will sign itself. */
  private static final String SELF = "-";

  @EJB private AuthorityDesk desk;
  @Inject private AuthorityDone done;

  private String name;
  private String organisation;
  private String commonName;
  private KeyAlgorithm algorithm;
  private String keyStore;
  private String issuer;

  public String found() {
    desk.foundByAdministrator(
        new NewAuthority(
            name,
            organisation,
            commonName,
            keyStore,
            algorithm,
            SELF.equals(issuer) ? name : issuer));
    return done.at(name, "new.done");
  }

  public List<KeyAlgorithm> getAlgorithms() {
    return List.of(KeyAlgorithm.values());
  }

  public String getSelf() {
    return SELF;
  }

  public String getOutside() {
    return NewAuthority.OUTSIDE;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getCommonName() {
    return commonName;
  }

  public void setCommonName(String commonName) {
    this.commonName = commonName;
  }

  public KeyAlgorithm getAlgorithm() {
    return algorithm;
  }

  public void setAlgorithm(KeyAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  public String getKeyStore() {
    return keyStore;
  }

  public void setKeyStore(String keyStore) {
    this.keyStore = keyStore;
  }

  public String getIssuer() {
    return issuer;
  }

  public void setIssuer(String issuer) {
    this.issuer = issuer;
  }
}
