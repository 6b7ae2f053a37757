package org.certhall.subscriber.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** 证书持有者: the organisation or person that a certificate names. */
@Entity
@Table(name = "subscriber")
public class Subscriber {

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private SubscriberKind kind;

  @Column(name = "full_name")
  private String fullName;

  @Column(name = "credit_code")
  private String creditCode;

  @Column(name = "organisation_id")
  private String organisationId;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "resident_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "resident_index"))
  private SealedIdentity residentId;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "mobile_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "mobile_index"))
  private SealedIdentity mobile;

  @Embedded private LegalRepresentative legalRepresentative;

  @Column(name = "branch_code")
  private String branchCode;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Version
  @Column(name = "row_version")
  private long version;

  protected Subscriber() {}

  private Subscriber(String id, SubscriberKind kind, String fullName) {
    this.id = id;
    this.kind = kind;
    this.fullName = fullName;
  }

  /** A new row's id, made beforehand because numbers are sealed for it. */
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  public static Subscriber organisation(
      String id, OrganisationName name, SocialCreditCode code, LegalRepresentative legal) {
    Subscriber organisation = new Subscriber(id, SubscriberKind.ORGANISATION, name.value());
    organisation.creditCode = code.value();
    organisation.legalRepresentative = legal;
    return organisation;
  }

  public static Subscriber personIn(
      Subscriber organisation, String id, PersonName name, SealedIdentity residentId) {
    Subscriber person = new Subscriber(id, SubscriberKind.PERSON_IN_ORGANISATION, name.value());
    person.organisationId = organisation.id;
    person.residentId = residentId;
    return person;
  }

  public static Subscriber naturalPerson(
      String id, PersonName name, SealedIdentity residentId, SealedIdentity mobile) {
    Subscriber person = new Subscriber(id, SubscriberKind.NATURAL_PERSON, name.value());
    person.residentId = residentId;
    person.mobile = mobile;
    return person;
  }

  public Subscriber registeredAt(String branch, Instant when) {
    this.branchCode = branch;
    this.registeredAt = when;
    return this;
  }

  public String id() {
    return id;
  }

  public SubscriberKind kind() {
    return kind;
  }

  public String fullName() {
    return fullName;
  }

  /** As shown to whoever has not proved to be the subscriber. */
  public String maskedName() {
    return kind == SubscriberKind.ORGANISATION
        ? new OrganisationName(fullName).masked()
        : new PersonName(fullName).masked();
  }

  public Optional<SocialCreditCode> creditCode() {
    return Optional.ofNullable(creditCode).map(SocialCreditCode::new);
  }

  public Optional<String> organisationId() {
    return Optional.ofNullable(organisationId);
  }

  public Optional<SealedIdentity> residentId() {
    return Optional.ofNullable(residentId);
  }

  public Optional<SealedIdentity> mobile() {
    return Optional.ofNullable(mobile);
  }

  public Optional<LegalRepresentative> legalRepresentative() {
    return Optional.ofNullable(legalRepresentative);
  }

  public String branchCode() {
    return branchCode;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
