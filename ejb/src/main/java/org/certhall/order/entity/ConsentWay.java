package org.certhall.order.entity;

/** How an owner has told staff what is to become of the order. */
public enum ConsentWay {
  /** By telephone, from the number on record. */
  PHONE,
  /** In person. */
  COUNTER
}
