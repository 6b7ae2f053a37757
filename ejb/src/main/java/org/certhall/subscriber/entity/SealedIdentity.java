package org.certhall.subscriber.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A secret number at rest: sealed for one row, and the keyed digest by which it is found. */
@Embeddable
public class SealedIdentity {

  @Column(name = "sealed_bytes")
  private byte[] sealedBytes;

  @Column(name = "blind_index")
  private String blindIndex;

  protected SealedIdentity() {}

  public SealedIdentity(byte[] sealedBytes, String blindIndex) {
    this.sealedBytes = sealedBytes.clone();
    this.blindIndex = blindIndex;
  }

  public byte[] sealedBytes() {
    return sealedBytes.clone();
  }

  public String blindIndex() {
    return blindIndex;
  }
}
