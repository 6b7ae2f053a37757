package org.certhall.web.badly;

import org.certhall.order.entity.Order;

/** Holds what only a desk may change. */
public class EntityPage {

  Order order;
}
