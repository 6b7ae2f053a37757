package org.certhall.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.unlock.boundary.CounterOrderDesk;
import org.certhall.unlock.boundary.QueueRow;

/** Finding the order of whoever stands at the counter, or calls. */
@Named("orderFinder")
@RequestScoped
public class OrderFinder {

  @Inject private CounterOrderDesk desk;

  private String words;
  private List<QueueRow> found;

  /** Before the page is shown. */
  public void load() {
    found = desk.find(words);
  }

  public List<QueueRow> getFound() {
    return found;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
