package org.certhall.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import org.certhall.order.entity.QueuePlace;
import org.certhall.unlock.boundary.QueuePage;
import org.certhall.unlock.boundary.ReviewDesk;

/** The review queue, a page at a time. */
@Named("queueView")
@RequestScoped
public class QueueView {

  private static final int ROWS = 20;

  @Inject private ReviewDesk desk;

  private String time;
  private String number;
  private QueuePage page;

  /** Before the page is shown. */
  public void load() {
    page = desk.queue(place(), ROWS);
  }

  /** A place that makes no sense is the front. */
  private QueuePlace place() {
    try {
      return time == null || number == null ? null : new QueuePlace(Instant.parse(time), number);
    } catch (DateTimeException e) {
      return null;
    }
  }

  public QueuePage getPage() {
    return page;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
