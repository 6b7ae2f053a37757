package org.certhall.subscriber.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/** Subscribers and their handlers. */
public interface SubscriberStore {

  Optional<Subscriber> find(String id);

  /** Those of these ids, by id: one query however many. */
  Map<String, Subscriber> all(Set<String> ids);

  Optional<Subscriber> findByCreditCode(SocialCreditCode code);

  /** At most so many whose name begins like this, by name; LIKE signs count as themselves. */
  List<Subscriber> nameBegins(String beginning, int most);

  List<Handler> handlersOf(String subscriberId);

  /** The same of many subscribers, by their ids: one query however many. */
  Map<String, List<Handler>> handlersOf(Set<String> subscriberIds);

  Optional<Handler> handler(String subscriberId, String residentIndex);

  void add(Subscriber subscriber);

  void add(Handler handler);
}
