package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.certhall.certificate.boundary.CertificatePage;
import org.certhall.certificate.boundary.CertificateQuestion;
import org.certhall.certificate.boundary.CertificateSearchDesk;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finding certificates; the question stands in the address, so that it can be kept. */
@Named("certificateSearch")
@RequestScoped
public class SearchPage {

  @EJB private CertificateSearchDesk desk;

  @Inject
  @ConfigProperty(name = "certhall.look.time-zone", defaultValue = "Asia/Shanghai")
  private String zone;

  private String words;
  private String status;
  private String from;
  private String to;
  private String at;
  private String last;
  private CertificatePage page;

  public CertificatePage getPage() {
    if (page == null) {
      page = desk.search(question());
    }
    return page;
  }

  /** Whether anything was asked for. */
  public boolean isAsked() {
    return words != null || status != null || from != null || to != null;
  }

  private CertificateQuestion question() {
    try {
      return new CertificateQuestion(
          words,
          status == null ? null : CertificateStatus.valueOf(status),
          from == null ? null : day(from, 0),
          to == null ? null : day(to, 1),
          at == null || last == null
              ? null
              : new CertificateQuestion.Cursor(Instant.parse(at), last));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Problem.of(ProblemType.MALFORMED);
    }
  }

  private Instant day(String text, int daysLater) {
    return LocalDate.parse(text).plusDays(daysLater).atStartOfDay(ZoneId.of(zone)).toInstant();
  }

  public List<CertificateStatus> getStatuses() {
    return List.of(CertificateStatus.values());
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = typed(words);
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = typed(status);
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

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = typed(at);
  }

  public String getLast() {
    return last;
  }

  public void setLast(String last) {
    this.last = typed(last);
  }

  private static String typed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
