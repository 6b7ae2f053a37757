package org.certhall.escrow.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** An administrator PIN under seal. */
@Entity
@Table(name = "administrator_pin")
public class AdministratorPin {

  @Id private String id;

  @Column(name = "token_serial")
  private String serial;

  private String application;

  @Enumerated(EnumType.STRING)
  private PinStanding standing;

  /** The place while this is its CURRENT, else null; unique. */
  @Column(name = "current_of")
  private String currentOf;

  /** The place while this is its CANDIDATE, else null; unique. */
  @Column(name = "candidate_of")
  private String candidateOf;

  private byte[] sealed;

  @Column(name = "of_factory")
  private boolean ofFactory;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "standing_since")
  private Instant standingSince;

  @Version
  @Column(name = "row_version")
  private long version;

  protected AdministratorPin() {}

  private AdministratorPin(String id, TokenPlace place, byte[] sealed, Instant when) {
    this.id = id;
    this.serial = place.serial();
    this.application = place.application();
    this.sealed = sealed.clone();
    this.madeAt = when;
    this.standingSince = when;
  }

  /** With which the maker delivers the token. */
  public static AdministratorPin factory(String id, TokenPlace place, byte[] sealed, Instant when) {
    AdministratorPin pin = new AdministratorPin(id, place, sealed, when);
    pin.standing = PinStanding.CURRENT;
    pin.currentOf = place.key();
    pin.ofFactory = true;
    return pin;
  }

  /** Random, to replace the current one. */
  public static AdministratorPin candidate(
      String id, TokenPlace place, byte[] sealed, Instant when) {
    AdministratorPin pin = new AdministratorPin(id, place, sealed, when);
    pin.standing = PinStanding.CANDIDATE;
    pin.candidateOf = place.key();
    return pin;
  }

  /** The token has been opened with it after it was set. */
  public void promote(Instant when) {
    if (standing != PinStanding.CANDIDATE) {
      throw new IllegalStateException("administrator PIN " + id + " is " + standing);
    }
    become(PinStanding.CURRENT, when);
  }

  /** Another has taken its place; a factory PIN, which is no secret, is not kept. */
  public void retire(Instant when) {
    become(PinStanding.RETIRED, when);
    if (ofFactory) {
      sealed = null;
    }
  }

  /** A later session has opened the token with its successor. */
  public void erase() {
    if (standing != PinStanding.RETIRED) {
      throw new IllegalStateException("administrator PIN " + id + " is " + standing);
    }
    sealed = null;
  }

  private void become(PinStanding next, Instant when) {
    standing = next;
    standingSince = when;
    currentOf = next == PinStanding.CURRENT ? place().key() : null;
    candidateOf = null;
  }

  public String id() {
    return id;
  }

  public TokenPlace place() {
    return new TokenPlace(serial, application);
  }

  public PinStanding standing() {
    return standing;
  }

  public boolean isOfFactory() {
    return ofFactory;
  }

  public Instant standingSince() {
    return standingSince;
  }

  /** The sealed bytes, empty once erased. */
  public Optional<byte[]> sealed() {
    return Optional.ofNullable(sealed).map(byte[]::clone);
  }
}
