package org.certhall.order.entity;

/** What an order is for; the letter begins its number. */
public enum OrderKind {
  UNLOCK('U'),
  ENROLMENT('E'),
  ROTATION('R');

  private final char letter;

  OrderKind(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }
}
