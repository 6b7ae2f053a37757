package org.certhall.unlock.boundary;

import java.time.Instant;
import org.certhall.order.entity.OrderState;

/**
 * One order waiting for review.
 *
 * @param dueAt until when an answer was promised
 * @param claimedBy who has it open, or null
 */
public record QueueRow(
    String number,
    String subject,
    String handler,
    Instant submittedAt,
    Instant dueAt,
    boolean overdue,
    OrderState state,
    String claimedBy) {}
