package org.certhall.token.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A rule for PINs as it lies in a row: a record cannot be embedded. */
@Embeddable
public class KeptPinRule {

  @Column(name = "pin_shortest")
  private int shortest;

  @Column(name = "pin_longest")
  private int longest;

  @Enumerated(EnumType.STRING)
  @Column(name = "pin_alphabet")
  private PinAlphabet alphabet;

  protected KeptPinRule() {}

  public KeptPinRule(PinRule rule) {
    this.shortest = rule.shortest();
    this.longest = rule.longest();
    this.alphabet = rule.alphabet();
  }

  public PinRule rule() {
    return new PinRule(shortest, longest, alphabet);
  }
}
