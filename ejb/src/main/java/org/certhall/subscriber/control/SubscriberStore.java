package org.certhall.subscriber.control;

import java.util.List;
import java.util.Optional;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/** Subscribers and their handlers. */
public interface SubscriberStore {

  Optional<Subscriber> find(String id);

  Optional<Subscriber> findByCreditCode(SocialCreditCode code);

  /** At most so many whose name begins like this, by name; LIKE signs count as themselves. */
  List<Subscriber> nameBegins(String beginning, int most);

  List<Handler> handlersOf(String subscriberId);

  Optional<Handler> handler(String subscriberId, String residentIndex);

  void add(Subscriber subscriber);

  void add(Handler handler);
}
