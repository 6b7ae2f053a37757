package org.certhall.escrow.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.escrow.control.EscrowLog;

/** Reads the escrow log at every start: after a restore it knows more than the database does. */
@Singleton
@Startup
@DependsOn("NodeKeeper")
@TransactionManagement(TransactionManagementType.BEAN)
public class EscrowReplay {

  private static final Logger LOG = Logger.getLogger(EscrowReplay.class.getName());

  @Inject private EscrowLog log;
  @EJB private ReleaseTransactions transactions;

  @PostConstruct
  void replay() {
    AtomicInteger news = new AtomicInteger();
    log.replay(transactions.heard(), batch -> news.addAndGet(transactions.recall(batch)));
    if (news.get() > 0) {
      LOG.log(
          Level.WARNING,
          "the database was older than the escrow log: {0} entries were taken from it",
          news.get());
    }
  }
}
