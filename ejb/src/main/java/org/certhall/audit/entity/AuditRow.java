package org.certhall.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the trail in the database: written once, never changed. */
@Entity
@Table(name = "audit_row")
public class AuditRow {

  @Id private String id;

  private String node;
  private String boot;

  @Column(name = "row_no")
  private long number;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String actor;
  private String address;
  private String deed;

  @Column(name = "deed_object")
  private String object;

  @Column(name = "order_number")
  private String orderNumber;

  private String details;

  protected AuditRow() {}

  public AuditRow(AuditRecord written) {
    this.id = written.boot() + "-" + written.number();
    this.node = written.node();
    this.boot = written.boot();
    this.number = written.number();
    this.recordedAt = written.at();
    this.actor = written.actor();
    this.address = written.address();
    this.deed = written.deed();
    this.object = written.object();
    this.orderNumber = written.orderNumber();
    this.details = written.details();
  }

  public AuditRecord written() {
    return new AuditRecord(
        node, boot, number, recordedAt, actor, address, deed, object, orderNumber, details);
  }
}
