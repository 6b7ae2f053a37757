package org.certhall.web.subscriber;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.subscriber.boundary.SubscriberDesk;
import org.certhall.subscriber.boundary.SubscriberView;

/** Finding a subscriber by credit code or by the beginning of the name. */
@Named("findPage")
@RequestScoped
public class FindPage {

  @Inject private SubscriberDesk desk;

  private String words;
  private List<SubscriberView> found;

  /** Before the page is shown. */
  public void load() {
    found = desk.search(words);
  }

  public List<SubscriberView> getFound() {
    return found;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
