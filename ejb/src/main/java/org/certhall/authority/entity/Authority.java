package org.certhall.authority.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;

/**
 * A certification authority: a name, a key in a key store, a certificate from above or, for a root,
 * from itself.
 */
@Entity
public class Authority {

  @Id private String name;
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(name = "key_algorithm")
  private KeyAlgorithm keyAlgorithm;

  @Column(name = "key_store")
  private String keyStore;

  @Column(name = "key_name")
  private String keyName;

  @Column(name = "issuer_name")
  private String issuerName;

  private byte[] certificate;

  private boolean listed;

  @Column(name = "list_partitions")
  private int listPartitions;

  @Version private long version;

  protected Authority() {}

  private Authority(AuthorityName name, String subject, KeyHandle key, AuthorityName issuer) {
    this.name = name.value();
    this.subject = subject;
    this.keyAlgorithm = key.algorithm();
    this.keyStore = key.store().value();
    this.keyName = key.name();
    this.issuerName = issuer.value();
  }

  /** An authority that will certify itself. */
  public static Authority root(AuthorityName name, String subject, KeyHandle key) {
    return new Authority(name, subject, key, name);
  }

  /** An authority that the issuer will certify. */
  public static Authority under(
      Authority issuer, AuthorityName name, String subject, KeyHandle key) {
    if (issuer.name().equals(name)) {
      throw new IllegalStateException(name + " cannot stand under itself");
    }
    return new Authority(name, subject, key, issuer.name());
  }

  /** Takes the certificate that makes it an authority; it can have but one. */
  public void becomeCertified(byte[] encoded) {
    if (certificate != null) {
      throw new IllegalStateException(name + " is certified already");
    }
    certificate = encoded.clone();
  }

  /** Its first revocation list lies ready. */
  public void becomeListed() {
    listed = true;
  }

  /** What it certifies from now on stands on one of so many revocation lists; 0: on the whole. */
  public void divideLists(int partitions) {
    listPartitions = partitions;
  }

  public AuthorityName name() {
    return new AuthorityName(name);
  }

  /** The distinguished name as RFC 4514 text. */
  public String subject() {
    return subject;
  }

  public KeyAlgorithm keyAlgorithm() {
    return keyAlgorithm;
  }

  /** Where its key lives. */
  public KeyStoreName keyStore() {
    return new KeyStoreName(keyStore);
  }

  public String keyName() {
    return keyName;
  }

  public AuthorityName issuer() {
    return new AuthorityName(issuerName);
  }

  public boolean isRoot() {
    return name.equals(issuerName);
  }

  /** Its certificate in DER, once it has one. */
  public Optional<byte[]> certificate() {
    return Optional.ofNullable(certificate).map(byte[]::clone);
  }

  /** One whose revocation list lies ready and who is certified may certify others. */
  public boolean isReady() {
    return certificate != null && listed;
  }

  public int listPartitions() {
    return listPartitions;
  }
}
