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

/**
 * A P-256 and an SM2 tree, each a root and an issuing authority, so that the demo can certify from
 * its first minute.
 */
@Singleton
@Startup
@DependsOn("IssuanceRepair")
public class DemoAuthorities {

  private static final AuthorityName ROOT = new AuthorityName("demo-root");
  private static final AuthorityName ISSUING = new AuthorityName("demo-issuing");
  private static final AuthorityName SM2_ROOT = new AuthorityName("demo-sm2-root");
  private static final AuthorityName SM2_ISSUING = new AuthorityName("demo-sm2-issuing");
  private static final String ORGANISATION = "C=CN,O=云海数字证书认证中心,CN=";

  @EJB private FoundingDesk founding;

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "certhall.crl.partitions", defaultValue = "0")
  private int partitions;

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void found() {
    if (demo) {
      found(ROOT, "云海演示根 CA", KeyAlgorithm.P_256, ROOT);
      found(ISSUING, "云海演示机构 CA", KeyAlgorithm.P_256, ROOT);
      founding.divideLists(ISSUING, partitions);
      found(SM2_ROOT, "云海演示根 CA（SM2）", KeyAlgorithm.SM2, SM2_ROOT);
      found(SM2_ISSUING, "云海演示机构 CA（SM2）", KeyAlgorithm.SM2, SM2_ROOT);
      founding.divideLists(SM2_ISSUING, partitions);
    }
  }

  private void found(
      AuthorityName name, String commonName, KeyAlgorithm algorithm, AuthorityName issuer) {
    founding.register(name, ORGANISATION + commonName, algorithm, issuer);
    founding.publishFirstList(name);
    founding.certify(name);
    founding.appointResponder(name);
  }
}
