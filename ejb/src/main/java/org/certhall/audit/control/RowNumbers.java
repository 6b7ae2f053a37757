package org.certhall.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The numbers this boot gives to its rows: counted in memory, so that no writer waits for another.
 * It knows which are still in an open transaction and which were rolled back.
 */
@ApplicationScoped
public class RowNumbers {

  private final String boot = UUID.randomUUID().toString();
  private long last;
  private final NavigableSet<Long> open = new TreeSet<>();
  private final NavigableSet<Long> rolledBack = new TreeSet<>();

  /** This run of this node. */
  public String boot() {
    return boot;
  }

  public synchronized long next() {
    last++;
    open.add(last);
    return last;
  }

  /** The transaction of a number has ended; with which rows, the database says. */
  public synchronized void completed(long number, boolean committed) {
    open.remove(number);
    if (!committed) {
      rolledBack.add(number);
    }
  }

  /** The last number below which no transaction is open any more. */
  public synchronized long settled() {
    return open.isEmpty() ? last : open.first() - 1;
  }

  /** The numbers from..to that were rolled back. */
  public synchronized SortedSet<Long> rolledBack(long from, long to) {
    return new TreeSet<>(rolledBack.subSet(from, true, to, true));
  }

  /** What is sealed need not be remembered. */
  public synchronized void sealed(long upTo) {
    rolledBack.headSet(upTo, true).clear();
  }
}
