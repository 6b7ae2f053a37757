package org.certhall.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The hall's tables in the memory of this process, made by the real migrations, behind real JPA.
 */
public final class TestDatabase implements AutoCloseable {

  private static final String MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

  private final EntityManagerFactory factory;

  public TestDatabase() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + MODE);
    Flyway.configure().dataSource(source).load().migrate();
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", source);
    settings.put("eclipselink.weaving", "false");
    settings.put("eclipselink.logging.level", "WARNING");
    factory = Persistence.createEntityManagerFactory("certhall", settings);
  }

  /** Runs the work in a transaction with a manager of its own. */
  public <T> T call(Function<EntityManager, T> work) {
    EntityManager manager = factory.createEntityManager();
    try {
      manager.getTransaction().begin();
      T result = work.apply(manager);
      manager.getTransaction().commit();
      return result;
    } finally {
      if (manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
      manager.close();
    }
  }

  /** The same without a result. */
  public void run(Consumer<EntityManager> work) {
    call(
        manager -> {
          work.accept(manager);
          return null;
        });
  }

  @Override
  public void close() {
    factory.close();
  }
}
