package org.certhall.audit.entity;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.certhall.authority.entity.Sha256;

/**
 * One link of a node's chain of seals.
 *
 * @param number counted by the node from 1, over all its boots
 * @param firstRow the first row number under this seal
 * @param lastRow the last; {@code firstRow - 1} where the seal is over no row
 * @param rolledBack the numbers among them whose transaction was rolled back
 * @param missing the numbers among them without a row and without a reason
 * @param root the Merkle root of the rows (RFC 6962), in hexadecimal
 * @param previous the hash of the node's seal before this, in hexadecimal
 * @param keyId the thumbprint of the hall's audit key
 * @param signature over {@link #statement()}, ES256 in base64url
 */
public record Seal(
    String node,
    long number,
    SealKind kind,
    String boot,
    long firstRow,
    long lastRow,
    RowRanges rolledBack,
    RowRanges missing,
    String root,
    String previous,
    Instant at,
    String keyId,
    String signature) {

  /** What the first seal of a node follows. */
  public static final String NOTHING = "0".repeat(64);

  public Seal {
    Objects.requireNonNull(node);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(boot);
  }

  /** What the hall signs. */
  public byte[] statement() {
    return new Canonical("certhall audit seal 1")
        .put(node)
        .put(number)
        .put(kind.name())
        .put(boot)
        .put(firstRow)
        .put(lastRow)
        .put(rolledBack.text())
        .put(missing.text())
        .put(root)
        .put(previous)
        .put(at)
        .put(keyId)
        .bytes();
  }

  /** What the next seal names as {@link #previous()}. */
  public String hash() {
    byte[] whole =
        new Canonical("certhall audit link 1")
            .put(HexFormat.of().formatHex(statement()))
            .put(signature)
            .bytes();
    return Sha256.hex(whole);
  }

  public Seal signedWith(String made) {
    return new Seal(
        node,
        number,
        kind,
        boot,
        firstRow,
        lastRow,
        rolledBack,
        missing,
        root,
        previous,
        at,
        keyId,
        made);
  }

  /** How many rows were under this seal when it was made. */
  public long rows() {
    return lastRow - firstRow + 1 - rolledBack.size() - missing.size();
  }
}
