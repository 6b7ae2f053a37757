package org.certhall.notice.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.certhall.authority.control.Sealer;
import org.certhall.notice.control.Notice;
import org.certhall.notice.control.Outbox;
import org.certhall.notice.entity.OutboxMessage;
import org.certhall.subscriber.entity.MobileNumber;

@ApplicationScoped
class JpaOutbox implements Outbox {

  private static final String RECIPIENT = "outbox.recipient";
  private static final String WORDS = "outbox.words";

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Inject Sealer sealer;
  @Inject Clock clock;

  @Override
  public void shortMessage(MobileNumber to, String orderNumber, Notice notice, Object... details) {
    String id = UUID.randomUUID().toString();
    em.persist(
        OutboxMessage.shortMessage(
            id,
            orderNumber,
            sealer.seal(RECIPIENT, id, bytes(to.value())),
            sealer.seal(WORDS, id, bytes(notice.words(details))),
            clock.instant()));
  }

  /** The latest first. */
  List<SandboxMessage> latest(int most) {
    return em.createQuery(
            "select m from OutboxMessage m order by m.writtenAt desc", OutboxMessage.class)
        .setMaxResults(most)
        .getResultStream()
        .map(this::opened)
        .toList();
  }

  private SandboxMessage opened(OutboxMessage message) {
    String to = text(sealer.open(RECIPIENT, message.id(), message.recipient()));
    return new SandboxMessage(
        new MobileNumber(to).masked(),
        text(sealer.open(WORDS, message.id(), message.words())),
        message.orderNumber(),
        message.writtenAt());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
