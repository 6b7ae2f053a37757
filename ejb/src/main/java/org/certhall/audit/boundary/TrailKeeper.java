package org.certhall.audit.boundary;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.certhall.audit.control.RowNumbers;
import org.certhall.audit.control.SealSigner;
import org.certhall.audit.control.Sealing;
import org.certhall.audit.control.TrailCheck;
import org.certhall.audit.entity.TrailReport;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.entity.HallKey;
import org.certhall.rights.control.Inside;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds this boot's chain of seals: opens it at start, closes it at stop. */
@Singleton
@Startup
@DependsOn("NodeKeeper")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailKeeper {

  @Resource(lookup = "java:app/certhall")
  private DataSource dataSource;

  @Inject
  @ConfigProperty(name = "certhall.node", defaultValue = "node1")
  private String node;

  @Inject
  @ConfigProperty(name = "certhall.data", defaultValue = "data")
  private String data;

  @Inject
  @ConfigProperty(name = "certhall.audit.export")
  private Optional<String> export;

  @EJB private NodeKeeper name;
  @Inject private RowNumbers numbers;
  @Inject private HallSigner signer;
  @Inject private Clock clock;

  private JdbcTrail trail;
  private ExportFolder exports;
  private Sealing sealing;

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void open() {
    trail = new JdbcTrail(dataSource::getConnection);
    exports = new ExportFolder(export.map(Path::of).orElse(Path.of(data, "audit")));
    ECKey key = signer.publicKey(HallKey.AUDIT);
    AuditKeyFile.in(exports.folder()).write(key);
    sealing =
        new Sealing(node, numbers, trail, exports.of(node), new HallSealSigner(signer, key), clock);
    sealing.open();
  }

  @PreDestroy
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void close() {
    sealing.close();
  }

  @Inside
  public long seal() {
    name.keep();
    return sealing.sealNow();
  }

  @Inside
  public TrailReport check() {
    ECKey key = signer.publicKey(HallKey.AUDIT);
    return new TrailCheck(trail, exports, seal -> AuditKeyFile.isSigned(key, seal)).run();
  }

  private record HallSealSigner(HallSigner signer, ECKey key) implements SealSigner {

    @Override
    public String keyId() {
      return key.getKeyID();
    }

    @Override
    public String sign(byte[] statement) {
      return Base64URL.encode(signer.sign(HallKey.AUDIT, statement)).toString();
    }
  }
}
