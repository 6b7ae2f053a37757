package org.certhall.audit.entity;

/**
 * Something the check of the trail found.
 *
 * @param where what it was found at, such as {@code row 17 of boot 6f1c…}
 */
public record Finding(Kind kind, String node, String where) {

  /** What can be wrong, or is worth knowing. */
  public enum Kind {
    ROW_CHANGED("a row was changed"),
    ROW_DELETED("a row was deleted"),
    ROW_INSERTED("a row was inserted"),
    ROW_GONE_BEFORE_SEAL("a row was gone before it was sealed"),
    SEAL_CHANGED("a seal was changed"),
    SEAL_DELETED("a seal was deleted"),
    SEAL_FORGED("a seal does not carry the hall's signature"),
    TAIL_CUT("the end was cut off: the export file knows more"),
    EXPORT_CUT("the export file lacks seals that the database has"),
    EXPORT_CHANGED("the export file was changed"),
    LOST_AT_CRASH("not written when the hall died: rolled back, or lost"),
    NOT_YET_SEALED("not yet sealed"),
    NOT_YET_EXPORTED("the newest seal is not yet in the export file");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Whether somebody has to look into it. */
    public boolean isTampering() {
      return this != LOST_AT_CRASH && this != NOT_YET_SEALED && this != NOT_YET_EXPORTED;
    }

    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return kind.words() + ": " + where + " (" + node + ")";
  }
}
