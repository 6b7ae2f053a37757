package org.certhall.certificate.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A root and an issuing authority, so that the demo can certify from its first minute. */
@Singleton
@Startup
@DependsOn("IssuanceRepair")
public class DemoAuthorities {

  private static final AuthorityName ROOT = new AuthorityName("demo-root");
  private static final AuthorityName ISSUING = new AuthorityName("demo-issuing");
  private static final String ORGANISATION = "C=CN,O=CertHall 演示认证中心,CN=";

  @EJB private FoundingDesk founding;

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "true")
  private boolean demo;

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void found() {
    if (demo) {
      found(ROOT, ORGANISATION + "CertHall 演示根 CA", ROOT);
      found(ISSUING, ORGANISATION + "CertHall 演示机构 CA", ROOT);
    }
  }

  private void found(AuthorityName name, String subject, AuthorityName issuer) {
    founding.register(name, subject, KeyAlgorithm.P_256, issuer);
    founding.publishFirstList(name);
    founding.certify(name);
  }
}
