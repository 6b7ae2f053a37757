package org.certhall.unlock.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.order.entity.ConsentWay;
import org.certhall.order.entity.OrderState;

/**
 * An order as a reviewer sees it: scans beside data; the identity number is shown on demand.
 *
 * @param rotationDue whether the token's administrator PIN is known to more than who set it
 * @param handlerOnRecord if not, the application form must name the handler
 * @param claimedByMe whether this reviewer may decide now
 * @param cancellable whether it can be called off as its owner wishes
 */
public record ReviewView(
    String number,
    OrderState state,
    String subject,
    String creditCode,
    String legalRepresentative,
    String tokenSerial,
    String model,
    String application,
    String certificateSerial,
    boolean rotationDue,
    String handler,
    String handlerResidentId,
    String handlerMobile,
    boolean handlerOnRecord,
    String receipt,
    String email,
    Instant submittedAt,
    Instant dueAt,
    List<DocumentKind> requiredDocuments,
    List<DocumentKind> documents,
    Map<DocumentKind, String> rejections,
    List<HistoryLine> history,
    String claimedBy,
    boolean claimedByMe,
    boolean cancellable) {

  /**
   * One line of the history, with who did it.
   *
   * @param consent how the owner agreed to it; null where staff did not ask
   */
  public record HistoryLine(
      Instant when, String who, OrderState state, String note, ConsentWay consent) {}
}
