package org.certhall.audit.control;

import java.util.HexFormat;
import java.util.List;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.authority.entity.Sha256;

/** The Merkle tree hash of RFC 6962, section 2.1, with SHA-256. */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /** The root over the rows in their order, in hexadecimal. */
  public static String root(List<AuditRecord> rows) {
    return HexFormat.of().formatHex(of(rows.stream().map(AuditRecord::canonical).toList()));
  }

  static byte[] of(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of();
    }
    if (leaves.size() == 1) {
      return Sha256.of(LEAF, leaves.get(0));
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return Sha256.of(NODE, of(leaves.subList(0, left)), of(leaves.subList(left, leaves.size())));
  }
}
