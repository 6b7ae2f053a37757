package org.certhall.audit.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.control.NodeLease;
import org.certhall.audit.control.Origin;
import org.certhall.audit.control.RowNumbers;
import org.certhall.audit.control.RowStore;
import org.certhall.audit.control.Writing;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.rights.control.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes rows in the caller's transaction, unlinked: no writer waits for another. How the
 * transaction ends is noted for the sealer.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NumberedAuditTrail implements AuditTrail {

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject
  @ConfigProperty(name = "certhall.node", defaultValue = "node1")
  private String node;

  @Inject private NodeLease lease;
  @Inject private RowNumbers numbers;
  @Inject private RowStore rows;
  @Inject private Caller caller;
  @Inject private Origin origin;
  @Inject private Clock clock;

  private Writing writing;

  @PostConstruct
  void name() {
    writing = new Writing(node, numbers.boot());
  }

  @Override
  public void record(AuditEvent event) {
    lease.mustBeHeld(clock.instant());
    long number = numbers.next();
    try {
      transaction.registerInterposedSynchronization(new Completion(numbers, number));
    } catch (RuntimeException e) {
      numbers.completed(number, false);
      throw e;
    }
    String address = origin.address();
    rows.add(writing.row(number, clock.instant(), actor(address), address, event));
  }

  /** Nobody calling from nowhere is the hall itself, such as while it starts. */
  private String actor(String address) {
    String name = caller.name();
    return name.equals(Caller.PUBLIC) && address.equals(Origin.NOWHERE) ? Caller.SYSTEM : name;
  }

  private record Completion(RowNumbers numbers, long number) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Nothing to do: the row is written with the deed.
    }

    @Override
    public void afterCompletion(int status) {
      numbers.completed(number, status == Status.STATUS_COMMITTED);
    }
  }
}
