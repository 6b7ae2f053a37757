package org.certhall.audit.control;

import java.util.Iterator;
import org.certhall.audit.entity.Finding.Kind;
import org.certhall.audit.entity.Seal;

/** Walks through a node's export beside its seals in the database, both by number. */
final class ExportCheck {

  /** Takes what was found. */
  interface Finder {
    void find(Kind kind, String node, String where);
  }

  private final Iterator<Seal> exported;
  private final long newest;
  private final Finder finder;
  private Seal next;

  /**
   * A walk through the export.
   *
   * @param newest the number of the last seal that stood in the database before the export was read
   */
  ExportCheck(Iterator<Seal> exported, long newest, Finder finder) {
    this.exported = exported;
    this.newest = newest;
    this.finder = finder;
    advance();
  }

  /** The database has this seal. */
  void meets(Seal seal) {
    while (next != null && next.number() < seal.number()) {
      finder.find(Kind.SEAL_DELETED, next.node(), "seal " + next.number() + " of the export file");
      advance();
    }
    if (next == null && seal.number() >= newest) {
      isOnItsWay(seal);
      return;
    }
    if (next == null || next.number() > seal.number()) {
      finder.find(Kind.EXPORT_CUT, seal.node(), "seal " + seal.number());
      return;
    }
    if (!next.equals(seal)) {
      finder.find(
          Kind.SEAL_CHANGED, seal.node(), "seal " + seal.number() + " differs from its export");
    }
    advance();
  }

  /** A seal is stored first and exported next; a hall at work, or a crash, may stand between. */
  private void isOnItsWay(Seal seal) {
    if (seal.number() == newest) {
      finder.find(Kind.NOT_YET_EXPORTED, seal.node(), "seal " + seal.number());
    }
  }

  /** The database has no more. */
  void ends() {
    if (next == null) {
      return;
    }
    Seal first = next;
    Seal last = next;
    while (next != null) {
      last = next;
      advance();
    }
    finder.find(
        Kind.TAIL_CUT,
        first.node(),
        "seals "
            + first.number()
            + "-"
            + last.number()
            + ", made "
            + first.at()
            + " to "
            + last.at());
  }

  private void advance() {
    try {
      next = exported.hasNext() ? exported.next() : null;
    } catch (IllegalArgumentException unreadable) {
      finder.find(Kind.EXPORT_CHANGED, "export", String.valueOf(unreadable.getMessage()));
      next = null;
    }
  }
}
