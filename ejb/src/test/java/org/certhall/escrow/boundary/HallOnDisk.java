package org.certhall.escrow.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.control.Origin;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.control.HallSuccession;
import org.certhall.authority.control.HallSuccessionFake;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.Sealer;
import org.certhall.authority.entity.HallKey;
import org.certhall.authority.entity.HallKeySuccessor;
import org.certhall.branch.control.NetworkLimit;
import org.certhall.database.boundary.SchemaMigration;
import org.certhall.database.boundary.SyncsAlone;
import org.certhall.escrow.control.Acknowledgement;
import org.certhall.escrow.control.Ask;
import org.certhall.escrow.control.AskReader;
import org.certhall.escrow.control.EscrowEntry;
import org.certhall.escrow.control.EscrowLog;
import org.certhall.escrow.control.Invitations;
import org.certhall.escrow.control.KnownAssistants;
import org.certhall.escrow.control.LogPlace;
import org.certhall.escrow.control.Offer;
import org.certhall.escrow.control.OfferSealer;
import org.certhall.escrow.control.Outstanding;
import org.certhall.escrow.control.PinEscrow;
import org.certhall.escrow.control.Receipts;
import org.certhall.escrow.control.Releases;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.ProblemType;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The release side of a hall with its real desk, rules, tables, log and syncs, on an H2 file; only
 * the container is missing. A drill can cut it off at the places that {@link At} names.
 */
public final class HallOnDisk implements AutoCloseable {

  public static final String NAME = "http://hall.test";

  /** Where a hall can die. */
  public enum At {
    BEFORE_COMMIT,
    AFTER_COMMIT,
    AFTER_SYNC,
    AFTER_LOG
  }

  /** The hall died here. */
  public static final class Died extends RuntimeException {
    public Died(At at) {
      super(at.name());
    }
  }

  /** Decides where a hall dies. */
  public interface Fate {
    void at(At place);
  }

  /** H2 closes a file that nobody has open, at a price; a server has a pool. */
  private final Connection keepsOpen;

  private final EntityManagerFactory factory;
  private final EntityManager em;
  private final EscrowLog log;
  private final PinEscrow escrow;
  private final JpaEscrowStore escrowStore;
  private final Outstanding outstanding;
  private final ReleaseTransactions transactions;
  final ReleaseDoor door;
  public final ReleaseDesk desk;

  /** Where the next call comes from. */
  String address = Origin.NOWHERE;

  public final Invitations invitations;
  public final List<AuditEvent> audit = new ArrayList<>();
  private final OccasionInMemory occasion;
  private Fate fate = at -> {};

  private final HallSuccession succession = new HallSuccessionFake();
  private final HallSigner signer;

  public HallOnDisk(
      Path data,
      KeyStoreGate keys,
      OccasionInMemory occasion,
      KnownAssistants assistants,
      Clock clock) {
    this.occasion = occasion;
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:file:"
            + data.resolve("db/certhall").toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    source.setUser("certhall");
    try {
      keepsOpen = source.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    SchemaMigration.migrate(source);
    factory =
        Persistence.createEntityManagerFactory(
            "certhall",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", source,
                "eclipselink.weaving", "false",
                "eclipselink.logging.level", "SEVERE"));
    em = factory.createEntityManager();
    SecureRandom random = new SecureRandom();
    Sealer sealer = new MasterKeySealer(new FixedMasterKeys(1), random);
    signer = new KeyStoreSigner(keys, succession, clock);
    AuditTrail trail = audit::add;
    log = new EscrowLogFile(data.resolveSibling(data.getFileName() + "-escrow.log"), sealer);
    escrowStore = new JpaEscrowStore(em);
    JpaReleaseStore releaseStore = new JpaReleaseStore(em);
    outstanding = new Outstanding(escrowStore, releaseStore, trail, clock);
    escrow = new PinEscrow(escrowStore, sealer, random, clock);
    Releases releases =
        new Releases(
            escrowStore, releaseStore, escrow, p -> occasion, sealer, trail, random, clock);
    Receipts receipts =
        new Receipts(escrowStore, releaseStore, escrow, p -> occasion, sealer, trail, clock);
    transactions = new Local(releases, receipts, escrow, trail);
    invitations = new Invitations(signer, NAME, random, clock);
    door = new ReleaseDoor(new NetworkLimit(() -> address, clock), clock);
    SyncsAlone syncs = new SyncsAlone(source);
    desk =
        new ReleaseDesk(
            transactions,
            new AskReader(invitations, assistants),
            new OfferSealer(signer, NAME),
            new Acknowledgement(signer, NAME),
            escrow,
            dyingLog(),
            () -> {
              syncs.sync();
              fate.at(At.AFTER_SYNC);
            },
            door);
    inTransaction(
        () -> {
          log.replay(escrow.heard(), escrow::recall);
          return null;
        });
  }

  private EscrowLog dyingLog() {
    return new EscrowLog() {
      @Override
      public void append(EscrowEntry... entries) {
        log.append(entries);
        fate.at(At.AFTER_LOG);
      }

      @Override
      public void replay(LogPlace after, Consumer<Batch> reader) {
        log.replay(after, reader);
      }

      @Override
      public void close() {
        log.close();
      }
    };
  }

  public void fate(Fate next) {
    fate = next;
  }

  public void enrol(TokenPlace place, byte[] factoryPin) {
    transactions.enrol(place, factoryPin);
  }

  /** The value in clear, for a test that looks whether the token's is known. */
  public String pin(TokenPlace place, PinStanding standing) {
    em.clear();
    List<AdministratorPin> pins =
        standing == PinStanding.RETIRED
            ? escrowStore.retired(place)
            : escrowStore.standing(place, standing).stream().toList();
    return pins.stream()
        .filter(pin -> pin.sealed().isPresent())
        .findFirst()
        .map(pin -> new String(escrow.entry(pin).pin().bytes(), StandardCharsets.UTF_8))
        .orElse(null);
  }

  /** How many replaced values are still kept. */
  public long retiredValues(TokenPlace place) {
    em.clear();
    return escrowStore.retired(place).stream().filter(pin -> pin.sealed().isPresent()).count();
  }

  /** As a supervisor's order desk does, in its own transaction. */
  public void end(String order, TokenPlace place) {
    inTransaction(
        () -> {
          outstanding.end(order, place);
          return null;
        });
  }

  public boolean isRotationDue(TokenPlace place) {
    return inTransaction(() -> outstanding.isRotationDue(place));
  }

  public boolean isExposed(TokenPlace place) {
    return inTransaction(() -> outstanding.isExposed(place));
  }

  /** The ids of what was replaced and is kept, the youngest first. */
  public List<String> retired(TokenPlace place) {
    return inTransaction(() -> outstanding.retired(place));
  }

  public int wrongTries(TokenPlace place) {
    return inTransaction(() -> escrowStore.lockLedger(place).wrongTries());
  }

  private <T> T inTransaction(Supplier<T> deed) {
    em.clear();
    Map<String, String> before = occasion.remember();
    em.getTransaction().begin();
    try {
      T result = deed.get();
      fate.at(At.BEFORE_COMMIT);
      em.getTransaction().commit();
      fate.at(At.AFTER_COMMIT);
      return result;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
        occasion.rollBack(before);
      }
    }
  }

  /** What the container does for it in the server. */
  private final class Local extends ReleaseTransactions {
    private Local(Releases releases, Receipts receipts, PinEscrow escrow, AuditTrail audit) {
      super(releases, receipts, escrow, audit);
    }

    @Override
    public void noteEarlier(Ask ask) {
      inTransaction(
          () -> {
            super.noteEarlier(ask);
            return null;
          });
    }

    @Override
    public Offer offer(Ask ask) {
      return inTransaction(() -> super.offer(ask));
    }

    @Override
    public boolean isKnown(String release) {
      em.clear();
      return super.isKnown(release);
    }

    @Override
    public Receipts.Taken take(String release, byte[] body, byte[] mac) {
      return inTransaction(() -> super.take(release, body, mac));
    }

    @Override
    public void refused(String deed, String object, ProblemType why) {
      super.refused(deed, object, why);
    }

    @Override
    public void enrol(TokenPlace place, byte[] factoryPin) {
      inTransaction(
          () -> {
            super.enrol(place, factoryPin);
            return null;
          });
    }
  }

  @Override
  public void close() {
    log.close();
    em.close();
    factory.close();
    try {
      keepsOpen.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As an administrator does; nobody here follows the statement. */
  public String rollOver(java.time.Instant now) {
    String old = signer.publicKey(HallKey.GRANTS).getKeyID();
    HallSigner.Successor next = signer.makeSuccessor(HallKey.GRANTS);
    succession.add(
        new HallKeySuccessor(
            next.number(), next.keyName(), next.key().getKeyID(), old, "statement", now));
    return old;
  }
}
