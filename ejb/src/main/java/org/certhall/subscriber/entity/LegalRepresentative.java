package org.certhall.subscriber.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** 法定代表人: who stands for an organisation by law. */
@Embeddable
public class LegalRepresentative {

  @Column(name = "legal_name")
  private String name;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "legal_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "legal_index"))
  private SealedIdentity residentId;

  protected LegalRepresentative() {}

  public LegalRepresentative(PersonName name, SealedIdentity residentId) {
    this.name = name.value();
    this.residentId = residentId;
  }

  public PersonName name() {
    return new PersonName(name);
  }

  public SealedIdentity residentId() {
    return residentId;
  }
}
