package org.certhall.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.certhall.audit.boundary.AuditDesk;
import org.certhall.audit.boundary.AuditFilter;
import org.certhall.audit.boundary.AuditPage;
import org.certhall.audit.entity.TrailReport;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One page of the audit trail; the filter stands in the address, so that it can be kept. */
@Named("trail")
@RequestScoped
public class TrailPage {

  @EJB private AuditDesk desk;

  @Inject
  @ConfigProperty(name = "certhall.look.time-zone", defaultValue = "Asia/Shanghai")
  private String zone;

  private String from;
  private String to;
  private String actor;
  private String deed;
  private String order;
  private String at;
  private String id;

  private AuditPage page;
  private TrailReport report;

  public AuditPage getPage() {
    if (page == null) {
      page = desk.page(filter());
    }
    return page;
  }

  /** Reads the whole trail again. */
  public void check() {
    report = desk.checkByAuditor();
  }

  /** What the check said, or null before it was asked for. */
  public TrailReport getReport() {
    return report;
  }

  private AuditFilter filter() {
    try {
      return new AuditFilter(
          from == null ? null : day(from, 0),
          to == null ? null : day(to, 1),
          actor,
          deed,
          order,
          at == null || id == null ? null : new AuditFilter.Cursor(Instant.parse(at), id));
    } catch (DateTimeException e) {
      throw Problem.of(ProblemType.MALFORMED);
    }
  }

  private Instant day(String text, int daysLater) {
    return LocalDate.parse(text).plusDays(daysLater).atStartOfDay(ZoneId.of(zone)).toInstant();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = typed(from);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = typed(to);
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = typed(actor);
  }

  public String getDeed() {
    return deed;
  }

  public void setDeed(String deed) {
    this.deed = typed(deed);
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = typed(order);
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = typed(at);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = typed(id);
  }

  private static String typed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
