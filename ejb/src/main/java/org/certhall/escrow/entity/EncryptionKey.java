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
import org.certhall.authority.entity.KeyAlgorithm;

/**
 * A key pair for an encryption certificate, its private key under seal: first a spare one, then one
 * pair's for good (GM/T 0038).
 */
@Entity
@Table(name = "encryption_key")
public class EncryptionKey {

  /** In which of the centre's stores it stands. */
  public enum Standing {
    SPARE,
    IN_USE
  }

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private KeyAlgorithm algorithm;

  private byte[] request;
  private byte[] sealed;

  @Enumerated(EnumType.STRING)
  private Standing standing;

  /** Unique: no pair has two. */
  @Column(name = "pair_id")
  private String pair;

  /** Unique: no certificate has two. */
  @Column(name = "certificate_serial")
  private String certificate;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Version
  @Column(name = "row_version")
  private long version;

  protected EncryptionKey() {}

  private EncryptionKey(
      String id, KeyAlgorithm algorithm, byte[] request, byte[] sealed, Instant when) {
    this.id = id;
    this.algorithm = algorithm;
    this.request = request.clone();
    this.sealed = sealed.clone();
    this.standing = Standing.SPARE;
    this.madeAt = when;
  }

  /**
   * Made ahead.
   *
   * @param request PKCS#10: the public key, and the proof that the sealed private key is its own
   */
  public static EncryptionKey spare(
      String id, KeyAlgorithm algorithm, byte[] request, byte[] sealed, Instant when) {
    return new EncryptionKey(id, algorithm, request, sealed, when);
  }

  /** Becomes the pair's; never another's. */
  public void take(String byPair, Instant when) {
    if (standing != Standing.SPARE) {
      throw new IllegalStateException("the encryption key " + id + " is " + standing);
    }
    standing = Standing.IN_USE;
    pair = byPair;
    takenAt = when;
  }

  /** Is certified. Saying it again changes nothing. */
  public void bind(String serial) {
    if (standing != Standing.IN_USE || (certificate != null && !certificate.equals(serial))) {
      throw new IllegalStateException("the encryption key " + id + " is another certificate's");
    }
    certificate = serial;
  }

  public String id() {
    return id;
  }

  public KeyAlgorithm algorithm() {
    return algorithm;
  }

  /** DER of the PKCS#10 request. */
  public byte[] request() {
    return request.clone();
  }

  public byte[] sealed() {
    return sealed.clone();
  }

  public Standing standing() {
    return standing;
  }

  public Optional<String> pair() {
    return Optional.ofNullable(pair);
  }

  public Optional<String> certificate() {
    return Optional.ofNullable(certificate);
  }

  public Optional<Instant> takenAt() {
    return Optional.ofNullable(takenAt);
  }
}
