package org.certhall.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A piece of a revocation list, so that nobody needs the whole of it in memory. */
@Entity
@Table(name = "revocation_list_part")
public class RevocationListPart {

  /** Octets of every piece but the last. */
  public static final int OCTETS = 1024 * 1024;

  @Id private String id;

  @Column(name = "list_id")
  private String listId;

  private byte[] encoded;

  protected RevocationListPart() {}

  public RevocationListPart(RevocationList list, byte[] encoded) {
    this.id = id(list.id(), list.parts() + 1);
    this.listId = list.id();
    this.encoded = encoded.clone();
    list.grow(encoded.length);
  }

  /** By this a piece is found: 1, 2, 3 … */
  public static String id(String listId, int part) {
    return listId + "-" + part;
  }

  public String listId() {
    return listId;
  }

  public byte[] encoded() {
    return encoded.clone();
  }
}
