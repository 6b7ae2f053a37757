package org.certhall.certificate.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** A public key that has been or is about to be certified, and the only one whose it can be. */
@Entity
@Table(name = "certified_key")
public class KeyOwner {

  @Id private String digest;
  private String owner;
  private boolean compromised;

  @Version private long version;

  protected KeyOwner() {}

  private KeyOwner(String digest, String owner) {
    this.digest = digest;
    this.owner = owner;
  }

  /** An organisation is known by its credit code, an authority by its name. */
  public static KeyOwner of(Wish wish) {
    CertificateSubject subject = wish.subject();
    return new KeyOwner(
        wish.request().keyDigest(),
        subject.code().map(Object::toString).orElseGet(subject::distinguishedName));
  }

  /** Of a certificate whose intent was written before keys were claimed. */
  public static KeyOwner of(Certificate certificate) {
    return new KeyOwner(
        certificate.keyDigest(), certificate.creditCode().orElseGet(certificate::subject));
  }

  /** Lets the same owner have the key certified again, unless it was given up. */
  public void demandFreeFor(KeyOwner asking) {
    if (compromised || !owner.equals(asking.owner)) {
      throw Problem.of(ProblemType.REQUEST_KEY_TAKEN).at("request");
    }
  }

  /** The key is in strange hands: it is certified for nobody again. */
  public void giveUp() {
    compromised = true;
  }

  public String digest() {
    return digest;
  }
}
