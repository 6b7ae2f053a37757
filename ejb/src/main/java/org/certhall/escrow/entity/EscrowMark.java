package org.certhall.escrow.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far this database has heard the escrow log; a backup has the mark of its time. */
@Entity
@Table(name = "escrow_mark")
public class EscrowMark {

  /** There is one. */
  public static final int ID = 1;

  @Id private int id;

  @Column(name = "log_end")
  private long end;

  @Column(name = "log_tail")
  private String tail;

  protected EscrowMark() {}

  public void moveTo(long logEnd, String logTail) {
    end = logEnd;
    tail = logTail;
  }

  public long end() {
    return end;
  }

  public String tail() {
    return tail;
  }
}
