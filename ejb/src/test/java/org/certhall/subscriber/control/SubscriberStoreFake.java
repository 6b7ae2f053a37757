package org.certhall.subscriber.control;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/** Subscribers in memory. */
public final class SubscriberStoreFake implements SubscriberStore {

  private final Map<String, Subscriber> subscribers = new LinkedHashMap<>();
  private final List<Handler> handlers = new ArrayList<>();

  @Override
  public Optional<Subscriber> find(String id) {
    return Optional.ofNullable(subscribers.get(id));
  }

  @Override
  public Map<String, Subscriber> all(Set<String> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).collect(toMap(Subscriber::id, identity()));
  }

  @Override
  public Optional<Subscriber> findByCreditCode(SocialCreditCode code) {
    return subscribers.values().stream()
        .filter(one -> one.creditCode().filter(code::equals).isPresent())
        .findFirst();
  }

  @Override
  public List<Subscriber> nameBegins(String beginning, int most) {
    return subscribers.values().stream()
        .filter(one -> one.fullName().startsWith(beginning))
        .sorted(Comparator.comparing(Subscriber::fullName))
        .limit(most)
        .toList();
  }

  @Override
  public List<Handler> handlersOf(String subscriberId) {
    return handlers.stream()
        .filter(one -> one.subscriberId().equals(subscriberId))
        .sorted(Comparator.comparing(one -> one.name().value()))
        .toList();
  }

  @Override
  public Map<String, List<Handler>> handlersOf(Set<String> subscriberIds) {
    return subscriberIds.stream().collect(toMap(identity(), this::handlersOf));
  }

  @Override
  public Optional<Handler> handler(String subscriberId, String residentIndex) {
    return handlersOf(subscriberId).stream()
        .filter(one -> one.residentId().blindIndex().equals(residentIndex))
        .findFirst();
  }

  @Override
  public void add(Subscriber subscriber) {
    subscribers.put(subscriber.id(), subscriber);
  }

  @Override
  public void add(Handler handler) {
    if (!subscribers.containsKey(handler.subscriberId())) {
      throw new IllegalStateException("no subscriber " + handler.subscriberId());
    }
    handlers.add(handler);
  }
}
