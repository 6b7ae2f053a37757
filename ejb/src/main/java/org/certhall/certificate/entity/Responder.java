package org.certhall.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreName;

/**
 * A key that answers for an authority what its certificates are worth, with the short-lived
 * certificate that allows it to (RFC 6960, section 4.2.2.2).
 */
@Entity
public class Responder {

  @Id
  @Column(name = "key_name")
  private String keyName;

  @Column(name = "key_store")
  private String keyStore;

  private String authority;

  @Column(name = "responder_number")
  private long number;

  private byte[] certificate;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "not_after")
  private Instant notAfter;

  protected Responder() {}

  private Responder(AuthorityName authority, long number, KeyHandle key, Certificate certificate) {
    this.keyName = key.name();
    this.keyStore = key.store().value();
    this.authority = authority.value();
    this.number = number;
    this.certificate = certificate.encoded();
    this.notBefore = certificate.notBefore();
    this.notAfter = certificate.notAfter();
  }

  /** Its key lives where the authority's own did when it was appointed. */
  public static Responder certified(
      AuthorityName authority, long number, KeyHandle key, Certificate own) {
    return new Responder(authority, number, key, own);
  }

  /** The name in the key store of an authority's so-many-th responder key. */
  public static String keyName(AuthorityName authority, long number) {
    return "ocsp-" + authority + "-" + number;
  }

  /** Whether it has lived half its life: then another takes its place, long before it ends. */
  public boolean isDue(Instant now) {
    return HalfLife.of(notBefore, notAfter).isDue(now);
  }

  /** Whether another should have taken its place, and did not. */
  public boolean isLate(Instant now) {
    return HalfLife.of(notBefore, notAfter).isLate(now);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(notAfter);
  }

  public AuthorityName authority() {
    return new AuthorityName(authority);
  }

  public KeyStoreName keyStore() {
    return new KeyStoreName(keyStore);
  }

  public String keyName() {
    return keyName;
  }

  public long number() {
    return number;
  }

  /** DER. */
  public byte[] certificate() {
    return certificate.clone();
  }

  public Instant notAfter() {
    return notAfter;
  }
}
