package org.certhall.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.enrolment.boundary.ChannelChoice;
import org.certhall.enrolment.boundary.EnrolmentDesk;
import org.certhall.enrolment.boundary.EnrolmentView;
import org.certhall.look.Preferences;
import org.certhall.subscriber.boundary.SubscriberDesk;
import org.certhall.subscriber.boundary.SubscriberView;

/** A clerk chooses the organisation whose token is to be written. */
@Named
@RequestScoped
public class EnrolPage {

  @EJB private SubscriberDesk subscribers;
  @EJB private EnrolmentDesk enrolments;
  @Inject private Preferences preferences;

  private String words;
  private String subscriber;
  private List<SubscriberView> found = List.of();
  private List<Choice> channels = List.of();
  private List<EnrolmentView> open = List.of();
  private SubscriberView chosen;

  /** A channel, in the reader's language. */
  public record Choice(String code, String name) {}

  /** What the page shows, asked for once. */
  public void load() {
    if (subscriber != null) {
      chosen = subscribers.see(subscriber);
      channels = enrolments.channels().stream().map(this::choice).toList();
      return;
    }
    found = words == null ? List.of() : subscribers.search(words);
    open = enrolments.open();
  }

  private Choice choice(ChannelChoice channel) {
    return new Choice(
        channel.code(), preferences.isEnglish() ? channel.nameEn() : channel.nameZh());
  }

  public List<SubscriberView> getFound() {
    return found;
  }

  public List<Choice> getChannels() {
    return channels;
  }

  /** Begun and not finished. */
  public List<EnrolmentView> getOpen() {
    return open;
  }

  public SubscriberView getChosen() {
    return chosen;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getSubscriber() {
    return subscriber;
  }

  public void setSubscriber(String subscriber) {
    this.subscriber = subscriber;
  }
}
