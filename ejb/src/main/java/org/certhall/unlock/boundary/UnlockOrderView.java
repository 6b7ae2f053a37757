package org.certhall.unlock.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.order.entity.ConsentWay;
import org.certhall.order.entity.OrderState;

/**
 * An unlock order as its owner sees it.
 *
 * @param handler masked, null before verification
 * @param rejections the reviewer's reason beside each document
 */
public record UnlockOrderView(
    String number,
    OrderState state,
    String subject,
    String tokenSerial,
    String model,
    String application,
    String certificateSerial,
    String handler,
    String mobile,
    String email,
    Instant createdAt,
    Instant submittedAt,
    Instant dueAt,
    Instant reviewedAt,
    Instant expiresAt,
    List<DocumentKind> documents,
    Map<DocumentKind, String> rejections,
    List<StepView> steps,
    TermsView terms) {

  public boolean isEditable() {
    return state.isEditable();
  }

  public boolean isCancellable() {
    return state.isCancellable();
  }

  /**
   * One line of the history, without the names of staff.
   *
   * @param consent what staff did as the owner had told them to; null for every other step
   */
  public record StepView(Instant when, OrderState state, Consent consent) {}

  /**
   * How the owner agreed, at which branch, and what its staff wrote down.
   *
   * @param branch its name
   */
  public record Consent(ConsentWay way, String branch, String remark) {}
}
