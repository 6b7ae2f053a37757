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

  @Enumerated(EnumType.STRING)
  @Column(name = "in_charge_of")
  private KeyFamily inChargeOf;

  private boolean outside;

  @Column(name = "outside_issuer")
  private byte[] outsideIssuer;

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

  /** An authority that somebody outside this hall will certify. */
  public static Authority forOutside(AuthorityName name, String subject, KeyHandle key) {
    Authority authority = new Authority(name, subject, key, name);
    authority.outside = true;
    return authority;
  }

  /**
   * Takes its certificate from outside.
   *
   * @param issuer DER of the certificate of who signed it
   */
  public void becomeCertifiedOutside(byte[] encoded, byte[] issuer) {
    if (!outside) {
      throw new IllegalStateException(name + " is certified in this hall");
    }
    becomeCertified(encoded);
    outsideIssuer = issuer.clone();
  }

  /** Takes the certificate that makes it an authority; it can have but one. */
  public void becomeCertified(byte[] encoded) {
    if (certificate != null) {
      throw new IllegalStateException(name + " is certified already");
    }
    certificate = encoded.clone();
  }

  /** Certifies the organisations whose keys are of its family; another must have ceased to. */
  public void takeCharge() {
    if (isRoot() || !isReady()) {
      throw new IllegalStateException(name + " cannot certify organisations");
    }
    inChargeOf = family();
  }

  public void ceaseCharge() {
    inChargeOf = null;
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
    return name.equals(issuerName) && !outside;
  }

  /** Whether it stands under an authority that is not of this hall. */
  public boolean isOutside() {
    return outside;
  }

  /** DER of the certificate of who certified it outside. */
  public Optional<byte[]> outsideIssuer() {
    return Optional.ofNullable(outsideIssuer).map(byte[]::clone);
  }

  /** Its certificate in DER, once it has one. */
  public Optional<byte[]> certificate() {
    return Optional.ofNullable(certificate).map(byte[]::clone);
  }

  /** One whose revocation list lies ready and who is certified may certify others. */
  public boolean isReady() {
    return certificate != null && listed;
  }

  public KeyFamily family() {
    return KeyFamily.of(keyAlgorithm);
  }

  /** Whether it certifies the organisations whose keys are of its family. */
  public boolean isInCharge() {
    return inChargeOf != null;
  }

  public int listPartitions() {
    return listPartitions;
  }
}
