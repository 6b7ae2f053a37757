package org.certhall.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** The hall's own migrations on an H2 database of one test, and its own persistence unit on it. */
public final class MemoryDatabase implements AutoCloseable {

  private final CountedStatements statements;
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  public MemoryDatabase() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    Flyway.configure(getClass().getClassLoader()).dataSource(source).load().migrate();
    statements = new CountedStatements(source);
    factory =
        Persistence.createEntityManagerFactory(
            "certhall",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", statements.source(),
                "eclipselink.weaving", "false",
                "eclipselink.session-name", UUID.randomUUID().toString()));
  }

  /** The entity manager of the transaction that this thread is in. */
  public EntityManager current() {
    if (current.get() == null) {
      throw new IllegalStateException("no transaction");
    }
    return current.get();
  }

  /** In a transaction of its own, also inside another; rolled back by an exception. */
  public <T> T inTransaction(Supplier<T> work) {
    EntityManager outer = current.get();
    EntityManager em = factory.createEntityManager();
    current.set(em);
    em.getTransaction().begin();
    try {
      T result = work.get();
      em.getTransaction().commit();
      return result;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
      current.set(outer);
    }
  }

  /** How many statements the work took, in a transaction of its own. */
  public int statementsOf(Supplier<?> work) {
    int before = statements.count();
    inTransaction(work);
    return statements.count() - before;
  }

  @Override
  public void close() {
    factory.close();
  }
}
