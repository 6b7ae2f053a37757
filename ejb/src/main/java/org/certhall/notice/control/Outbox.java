package org.certhall.notice.control;

import org.certhall.subscriber.entity.MobileNumber;

/** Takes what is to be sent, in the transaction of the deed. */
public interface Outbox {

  /**
   * A short message.
   *
   * @param orderNumber the order it belongs to, or null
   * @param notice which words
   * @param details what the words name, in their order
   */
  void shortMessage(MobileNumber to, String orderNumber, Notice notice, Object... details);
}
