package org.certhall.certificate.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.certhall.authority.boundary.HallKeys;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A P-256 and an SM2 tree, each a root and an issuing authority, so that the demo can certify from
 * its first minute.
 */
@Singleton
@Startup
@DependsOn("IssuanceRepair")
public class DemoAuthorities {

  private static final Logger LOG = Logger.getLogger(DemoAuthorities.class.getName());
  private static final AuthorityName ROOT = new AuthorityName("demo-root");
  private static final AuthorityName ISSUING = new AuthorityName("demo-issuing");
  private static final AuthorityName SM2_ROOT = new AuthorityName("demo-sm2-root");
  private static final AuthorityName SM2_ISSUING = new AuthorityName("demo-sm2-issuing");
  private static final String ORGANISATION = "C=CN,O=云海数字证书认证中心,CN=";

  @EJB private FoundingDesk founding;
  @Inject private HallKeys keys;

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
      foundOrLater();
    }
  }

  /** The hall starts all the same while a key store is away, and founds what is left next time. */
  private void foundOrLater() {
    try {
      foundAll();
    } catch (Problem problem) {
      if (problem.type() != ProblemType.KEY_STORE_AWAY) {
        throw problem;
      }
      LOG.warning("The demo's authorities wait for their key store; start again when it is back");
    }
  }

  private void foundAll() {
    KeyStoreName store = keys.forAuthorities();
    setUp(ROOT, "云海演示根 CA", store, KeyAlgorithm.P_256, ROOT);
    setUp(ISSUING, "云海演示机构 CA", store, KeyAlgorithm.P_256, ROOT);
    founding.divideLists(ISSUING, partitions);
    // SM2 keys stay in the software store: PKCS#11 has no mechanism for them.
    KeyStoreName sm2 = KeyStoreName.SOFTWARE;
    setUp(SM2_ROOT, "云海演示根 CA（SM2）", sm2, KeyAlgorithm.SM2, SM2_ROOT);
    setUp(SM2_ISSUING, "云海演示机构 CA（SM2）", sm2, KeyAlgorithm.SM2, SM2_ROOT);
    founding.divideLists(SM2_ISSUING, partitions);
  }

  private void setUp(
      AuthorityName name,
      String commonName,
      KeyStoreName store,
      KeyAlgorithm algorithm,
      AuthorityName issuer) {
    founding.register(name, ORGANISATION + commonName, store, algorithm, issuer);
    founding.publishFirstList(name);
    founding.certify(name);
    founding.appointResponder(name);
  }
}
