package org.certhall.subscriber.entity;

/** Who a certificate can stand for. */
public enum SubscriberKind {
  ORGANISATION,
  PERSON_IN_ORGANISATION,
  NATURAL_PERSON
}
