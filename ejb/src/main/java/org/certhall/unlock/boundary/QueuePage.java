package org.certhall.unlock.boundary;

import java.util.List;
import org.certhall.order.entity.QueuePlace;

/**
 * A page of the review queue.
 *
 * @param next where the next page begins, or null if this is the last
 */
public record QueuePage(List<QueueRow> rows, long waiting, QueuePlace next) {}
