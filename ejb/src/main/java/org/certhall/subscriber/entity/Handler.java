package org.certhall.subscriber.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 经办人: a person on record who does the errands of an organisation. */
@Entity
@Table(name = "subscriber_handler")
public class Handler {

  @Id private String id;

  @Column(name = "subscriber_id")
  private String subscriberId;

  @Column(name = "person_name")
  private String personName;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "resident_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "resident_index"))
  private SealedIdentity residentId;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "mobile_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "mobile_index"))
  private SealedIdentity mobile;

  private String email;

  protected Handler() {}

  public Handler(
      String id,
      Subscriber subscriber,
      PersonName name,
      SealedIdentity residentId,
      SealedIdentity mobile) {
    this.id = id;
    this.subscriberId = subscriber.id();
    this.personName = name.value();
    this.residentId = residentId;
    this.mobile = mobile;
  }

  public Handler writingFrom(EmailAddress address) {
    this.email = address.value();
    return this;
  }

  public String id() {
    return id;
  }

  public String subscriberId() {
    return subscriberId;
  }

  public PersonName name() {
    return new PersonName(personName);
  }

  public SealedIdentity residentId() {
    return residentId;
  }

  public SealedIdentity mobile() {
    return mobile;
  }

  public String email() {
    return email;
  }
}
